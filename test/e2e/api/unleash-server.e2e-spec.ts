import { beforeEach, describe, expect, it } from '@jest/globals';
import { CREATE, createInput } from './support/generations.js';
import { signedIn } from './support/people.js';
import { useTestApi } from './support/test-api.js';

/** Nobody listens on the discard port. */
const api = useTestApi({ env: { UNLEASH_URL: 'http://127.0.0.1:9/api', UNLEASH_TOKEN: 'irrelevant' } });
beforeEach(() => api.workerIsReady());

describe('an Unleash server that has never answered', () => {
  it('means no generation for anybody, said plainly', async () => {
    const { client } = await signedIn(api, { accessStage: 50 });
    await expect(client.ask(CREATE, createInput())).resolves.toMatchObject({
      __typename: 'RolloutClosed',
      reason: 'NO_FLAG_DATA',
      message: expect.stringContaining('could not be read'),
    });
  });

  it('leaves the switches of the console to be looked at, not thrown', async () => {
    const { client } = await signedIn(api, { role: 'operator' });
    await expect(client.ask('{ featureFlags { key enabled source updatedAt } }')).resolves.toEqual([
      { key: 'generation.enabled', enabled: false, source: 'UNLEASH', updatedAt: null },
      { key: 'generation.access', enabled: false, source: 'UNLEASH', updatedAt: null },
    ]);
    await expect(
      client.ask(
        'mutation { setFeatureFlag(key: "generation.enabled", enabled: true) { __typename ... on Conflict { message } } }',
      ),
    ).resolves.toEqual({ __typename: 'Conflict', message: expect.stringContaining('Unleash server') });
  });
});
