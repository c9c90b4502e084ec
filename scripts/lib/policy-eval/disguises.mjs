/** Ways in which people hide a word from a filter. Each takes a phrase and gives it disguised. */
const map = (table) => (text) => [...text].map((letter) => table[letter] ?? letter).join('');
const inside = (word, change) => (word.length < 4 ? word : word[0] + change(word.slice(1)));
const perWord = (change) => (text) => text.split(' ').map(change).join(' ');

export const DISGUISES = {
  'zero-width characters': perWord((word) => [...word].join('\u200b')),
  'look-alike letters': map({ a: 'а', e: 'е', o: 'о', c: 'с', p: 'р', x: 'х', y: 'у', i: 'і', s: 'ѕ' }),
  'full-width letters': (text) =>
    [...text].map((c) => (c >= 'a' && c <= 'z' ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join(''),
  'mathematical letters': (text) =>
    [...text]
      .map((c) => (c >= 'a' && c <= 'z' ? String.fromCodePoint(0x1d41a + c.charCodeAt(0) - 97) : c))
      .join(''),
  leet: map({ a: '4', e: '3', i: '1', o: '0', s: '5' }),
  'spaced letters': perWord((word) => [...word].join(' ')),
  'punctuation in words': perWord((word) => [...word].join('.')),
  'repeated letters': perWord((word) =>
    inside(word, (rest) => rest.replace(/[aeiou]/, (vowel) => vowel.repeat(4))),
  ),
  'deleted spaces': (text) => text.replaceAll(' ', ''),
};
