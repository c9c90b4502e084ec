import { describe, expect, it } from '@jest/globals';
import { signedIn } from './support/people.js';
import { useTestApi } from './support/test-api.js';

const api = useTestApi();
const READ = `query ($prompt: String!) {
  promptReading(prompt: $prompt) { unknownWords substitutions { from to } nothingKnown }
}`;

describe('what the checkpoint knows', () => {
  it('is listed for everybody', async () => {
    const { data } = await api.client().send('{ checkpoint { concepts } }');
    expect(data).toEqual({ checkpoint: { concepts: expect.arrayContaining(['astronaut', 'horse']) } });
  });

  it('is held against a prompt before anything is drawn', async () => {
    const { client } = await signedIn(api);
    const { data } = await client.send(READ, { prompt: 'an automobile beside a zxcvbnite' });
    expect(data).toEqual({
      promptReading: {
        unknownWords: ['zxcvbnite'],
        substitutions: [{ from: 'automobile', to: 'car' }],
        nothingKnown: false,
      },
    });
  });

  it('says nothing about a prompt that is too long to be sent', async () => {
    const { client } = await signedIn(api);
    const { data } = await client.send(READ, { prompt: 'x '.repeat(5_000) });
    expect(data).toEqual({ promptReading: null });
  });
});
