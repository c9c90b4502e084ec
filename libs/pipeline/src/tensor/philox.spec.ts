import { describe, expect, it } from '@jest/globals';
import { philox4x32 } from './philox.js';

/** The known-answer vectors that the authors publish with Random123 for philox4x32 at 10 rounds. */
const KNOWN_ANSWERS: readonly [counter: number[], key: number[], words: number[]][] = [
  [
    [0, 0, 0, 0],
    [0, 0],
    [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
  ],
  [
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    [0xffffffff, 0xffffffff],
    [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
  ],
  [
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    [0xa4093822, 0x299f31d0],
    [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
  ],
];

describe('Philox-4x32-10', () => {
  it.each(KNOWN_ANSWERS)(
    'turns counter %j under key %j into the published words',
    (counter, key, published) => {
      const words = new Uint32Array(4);
      philox4x32(Uint32Array.from(counter), Uint32Array.from(key), words);
      expect([...words]).toEqual(published);
    },
  );
});
