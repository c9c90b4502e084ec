import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeCursor, encodeCursor } from './keyset-page.js';

describe('cursors', () => {
  it('come back as they were made', () => {
    const anyKeyset = fc.record({
      createdAt: fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true }),
      id: fc.uuid(),
    });
    fc.assert(
      fc.property(anyKeyset, (keyset) => {
        expect(decodeCursor(encodeCursor(keyset))).toEqual(keyset);
      }),
      { seed: 1 },
    );
  });

  it('are refused, not believed, when somebody made them up', () => {
    const forged = ['', 'hello', '!!!', '1.2.3', `x.${'0'.repeat(36)}`, "1.'; DROP TABLE users"];
    for (const text of forged) {
      expect(decodeCursor(Buffer.from(text).toString('base64url'))).toBeNull();
      expect(decodeCursor(text)).toBeNull();
    }
  });
});
