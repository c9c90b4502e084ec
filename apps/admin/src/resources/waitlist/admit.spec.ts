import { describe, expect, it } from '@jest/globals';
import { admitAll } from './admit.js';

describe('admitAll', () => {
  it('invites everybody and says how many', async () => {
    expect(await admitAll(['a', 'b'], async () => ({ done: 'ok' }))).toEqual({
      done: '2 people are invited.',
    });
  });

  it('goes on after somebody who is invited already, and says so', async () => {
    const asked: string[] = [];
    const outcome = await admitAll(['a', 'b', 'c'], async (id) => {
      asked.push(id);
      return id === 'b' ? { problem: 'Already invited.' } : { done: 'ok' };
    });
    expect(asked).toEqual(['a', 'b', 'c']);
    expect(outcome).toEqual({ problem: '2 of 3 invited. Already invited.' });
  });
});
