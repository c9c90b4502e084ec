import { beforeAll, describe, expect, it } from '@jest/globals';
import { type CheckpointKnowledge, readCheckpointKnowledge } from './checkpoint-knowledge.js';

describe('what the house checkpoint knows', () => {
  let knowledge: CheckpointKnowledge;

  beforeAll(async () => {
    const read = await readCheckpointKnowledge('models/house');
    if (read === null) throw new Error('The house checkpoint could not be read.');
    knowledge = read;
  });

  it('lists the things that the manifest names', () => {
    expect(knowledge.concepts).toEqual(expect.arrayContaining(['astronaut', 'horse', 'hamburger']));
  });

  it('finds nothing unknown in words that it has learnt', () => {
    expect(knowledge.read('an astronaut riding a horse')).toEqual({
      unknownWords: [],
      substitutions: [],
      nothingKnown: false,
    });
  });

  it('names the words that it does not know, in their order', () => {
    const { unknownWords, nothingKnown } = knowledge.read('a qwertyish horse beside a zxcvbnite');
    expect(unknownWords).toEqual(['qwertyish', 'zxcvbnite']);
    expect(nothingKnown).toBe(false);
  });

  it('says so when only fillers are known', () => {
    expect(knowledge.read('a qwertyish of the zxcvbnite')).toMatchObject({ nothingKnown: true });
  });

  it.each(['three balloons', 'two cherries', 'an automobile', 'underwater', 'as pixel art'])(
    'recognises a thing, a place or a style in "%s"',
    (prompt) => {
      expect(knowledge.read(prompt).nothingKnown).toBe(false);
    },
  );

  it('tells which other word it reads instead', () => {
    expect(knowledge.read('an automobile').substitutions).toEqual([{ from: 'automobile', to: 'car' }]);
  });

  it('says nothing about an empty prompt', () => {
    expect(knowledge.read('  ')).toEqual({ unknownWords: [], substitutions: [], nothingKnown: false });
  });
});

describe('a checkpoint that reads any word', () => {
  it('has no list of what it knows', async () => {
    expect(await readCheckpointKnowledge('test/fixtures/checkpoints/lcm')).toBeNull();
  });
});
