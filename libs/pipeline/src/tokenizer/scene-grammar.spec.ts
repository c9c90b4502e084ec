import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { HOUSE_DIRECTORY } from '../testing/house-checkpoint.js';
import { SceneGrammar, sceneGrammarSchema } from './scene-grammar.js';
import { PAD_ID, WordTokenizer } from './word-tokenizer.js';

const read = <T>(file: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(readFileSync(path.join(HOUSE_DIRECTORY, file), 'utf8')));

const MANY_WORDS = 40;
const vocabulary = read('vocab.json', z.array(z.string()));
const synonyms = new Map(Object.entries(read('synonyms.json', z.record(z.string(), z.string()))));
const grammar = new SceneGrammar(read('grammar.json', sceneGrammarSchema));
const house = new WordTokenizer(vocabulary, MANY_WORDS, synonyms, grammar);
const literal = new WordTokenizer(vocabulary, MANY_WORDS, synonyms);

const wordsOf = (ids: readonly number[]): string =>
  ids
    .filter((id) => id !== PAD_ID)
    .map((id) => vocabulary[id])
    .join(' ');
const asRead = (prompt: string): string => wordsOf(house.tokenize(prompt).ids);

describe('what the house checkpoint reads', () => {
  it.each([
    ['a fox reading a book', 'a fox next to a open book'],
    ['a monkey eating a banana', 'a monkey next to a banana'],
    ['a panda is eating a big pizza', 'a panda next to a huge pizza'],
    ['dogs chasing cats', 'dogs behind cats'],
    ['a dog driving a car', 'a dog riding a car'],
    ['an elephant in a bathtub', 'an elephant on a bathtub'],
    ['a fluffy dog with a cute cat', 'a dog next to a cat'],
    ['a cat, a dog', 'a cat next to a dog'],
  ])('a relation that it knows between two things: %s', (prompt, expected) => {
    expect(asRead(prompt)).toBe(expected);
  });

  it.each([
    ['a hedgehog with a hat', 'a top hat on a hedgehog'],
    ['a photo of a corgi wearing sunglasses on the beach', 'a photo of sunglasses on a dog on the beach'],
    ['a cat on the beach with a red crown', 'a red crown on a cat on the beach'],
    ['a fox in the snow with a red scarf', 'a fox in the snow next to a red scarf'],
  ])('what is worn on the head there, and what is not beside it: %s', (prompt, expected) => {
    expect(asRead(prompt)).toBe(expected);
  });

  it('what stands in front the other way round', () => {
    expect(asRead('a small dog in front of a red house in the snow')).toBe(
      'a red house behind a small dog in the snow',
    );
    expect(asRead('a dog in front of a volcano')).toBe('a dog in front of a volcano');
  });

  it.each([
    ['a forest', 'a deciduous tree in forest'],
    ['a beach at sunset', 'a palm tree on beach at sunset'],
    ['a dark city street at night', 'a taxi in city street at night'],
  ])('a thing where only a place is named: %s', (prompt, expected) => {
    expect(asRead(prompt)).toBe(expected);
  });

  it.each([
    ['a red flower', 'a red tulip'],
    ['a white flower', 'a white flower'],
    ['two wolves in the snow', 'two wolfs in the snow'],
  ])('the thing that a word means by itself: %s', (prompt, expected) => {
    expect(asRead(prompt)).toBe(expected);
  });

  it.each([
    'cartoon of a crab to the right of a leopard with a pink background',
    'a pencil beside a red square in the ocean',
    'a seal sitting on a hippopotamus against a purple backdrop, as a cartoon',
    'two orange clouds at night',
    'a house as a pencil sketch',
    'a panda riding a bicycle in the city',
    'an image of a wolf and a house with garden on a red and blue gradient',
    'a teddy bear in black and white',
    'a crescent moon above a volcano in front of a city skyline',
    'a bowl of noodles',
  ])('what it has learnt as it is: %s', (caption) => {
    expect(house.tokenize(caption)).toEqual(literal.tokenize(caption));
  });

  it('a word that every object has a property for like any unknown one', () => {
    const known = (word: string) => ({ word, meaning: [word] });
    const [cat, dog] = [known('cat'), known('dog')];
    const arranged = grammar.arrange([cat, { word: 'constructor', meaning: undefined }, dog]);
    expect(arranged).toEqual([cat, { word: 'constructor', meaning: ['next', 'to'] }, dog]);
  });

  it('tells how it read what stands between two things', () => {
    expect(house.tokenize('a fox chasing a rabbit')).toMatchObject({
      substitutions: [{ from: 'chasing', to: 'behind' }],
      unknownWords: [],
    });
  });

  it('never calls a word unknown that nobody wrote, nor loses one without a word', () => {
    const word = fc.constantFrom(
      ...'a the cat dog hat beach in with chasing zxqv of on red and two'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (prompt) => {
        const { ids, unknownWords, droppedWords, substitutions } = house.tokenize(prompt.join(' '));
        expect(ids).toHaveLength(MANY_WORDS);
        for (const each of [...unknownWords, ...droppedWords, ...substitutions.map(({ from }) => from)]) {
          expect(prompt).toContain(each);
        }
      }),
      { seed: 11 },
    );
  });
});
