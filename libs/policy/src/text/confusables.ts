/**
 * Letters that look like Latin ones, written as "look-alikes=letter" groups. Facts from the scripts' own code charts;
 * compatibility forms (full-width, mathematical, circled) are not listed, because NFKD takes them apart.
 */
const LATIN_LOOKALIKES =
  'ᴀɑⱥ🅰🅐=a ʙƀɓ🅱🅑=b ᴄƈȼ🅒🅲=c ᴅđɗð🅓🅳=d ᴇɇǝəɛ🅔🅴=e ꜰƒ🅕🅵=f ɢɡǥɠ🅖🅶=g ʜħɦ🅗🅷=h ɪıɨɩ🅘🅸=i ᴊȷɉ🅙🅹=j ᴋƙ🅚🅺=k ʟłƚɭ🅛🅻=l ' +
  'ᴍɱ🅜🅼=m ɴɲƞŋ🅝🅽=n ᴏøɵɔ🅞🅾=o ᴘƥᵽ🅟🅿=p ɋʠ🅠🆀=q ʀɍɽ🅡🆁=r ꜱʂƨ🅢🆂=s ᴛŧƭʈ🅣🆃=t ᴜʉ🅤🆄=u ᴠʋ🅥🆅=v ᴡⱳ🅦🆆=w 🅧🆇=x ʏɏƴ🅨🆈=y ᴢƶȥ🅩🆉=z ' +
  'æ=ae œ=oe ß=ss þ=th €=e';

const OTHER_SCRIPT_LOOKALIKES =
  'аαаᎪ=a вᏴβ=b сϲᏟⲥ=c ԁժᎠ=d еєεҽᎬ=e ғϝ=f ԍցᏀ=g һнհᎻ=h іιїӏᎥ=i јϳᎫ=j кκᏦ=k ӏⅼᏞ=l мᎷϻ=m пոηռ=n оοσօഠ๐=o рρᏢ=p ԛգ=q гᏒ=r ѕտᏚ=s тτᎢ=t ' +
  'υսцμ=u ѵνᏙ=v ѡωшԝᎳ=w хχ=x уүγყ=y ᏃΖ=z';

/** Regional-indicator letters (flag halves) in order from a; spelt-out words in them are read as letters. */
const FIRST_REGIONAL_INDICATOR = 0x1f1e6;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/** Always read as the Latin letter: these are Latin letters, or symbols made of them. */
export const LATIN_LETTER_FORMS: ReadonlyMap<string, string> = new Map([
  ...parse(LATIN_LOOKALIKES),
  ...[...ALPHABET].map((letter, i): [string, string] => [
    String.fromCodePoint(FIRST_REGIONAL_INDICATOR + i),
    letter,
  ]),
]);

/** Read as Latin only in words that pretend to be Latin: true Greek or Russian text keeps its own letters. */
export const OTHER_SCRIPT_LETTER_FORMS: ReadonlyMap<string, string> = new Map(parse(OTHER_SCRIPT_LOOKALIKES));

function parse(groups: string): [string, string][] {
  return groups.split(' ').flatMap((group) => {
    const [forms = '', letters = ''] = group.split('=');
    return [...forms].map((form): [string, string] => [form, letters]);
  });
}
