import { describe, expect, it } from '@jest/globals';
import { decodeEnvelope, encodeEnvelope } from './envelope.js';

describe('an envelope', () => {
  it('comes out as it went in', () => {
    const encoded = encodeEnvelope('generation.events', { generationId: 'g', sequence: 3 });
    expect(decodeEnvelope(encoded)).toEqual({
      topic: 'generation.events',
      message: { generationId: 'g', sequence: 3 },
    });
  });

  it.each([
    ['no JSON', 'hello'],
    ['nothing', ''],
    ['no object', '7'],
    ['an unknown topic', '{"topic":"weather","message":{}}'],
    ['a name that every object has', '{"topic":"constructor","message":{}}'],
    ['a message of another shape', '{"topic":"generation.events","message":{"generationId":"g"}}'],
    ['an impossible sequence', '{"topic":"generation.events","message":{"generationId":"g","sequence":0}}'],
  ])('with %s is not one of ours', (_, encoded) => {
    expect(decodeEnvelope(encoded)).toBeNull();
  });

  it('measures bytes, not characters', () => {
    const message = { topic: '日'.repeat(2_500) };
    expect(() => encodeEnvelope('outbox.added', message)).toThrow(/7000/u);
  });
});
