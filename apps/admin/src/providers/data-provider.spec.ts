import { describe, expect, it } from '@jest/globals';
import { createDataProvider } from './data-provider.js';
import type { PageRequest, ResourceSource } from './resource-source.js';

/** Two people on the waitlist; remembers what it was asked. */
function twoPeople() {
  const asked: PageRequest[] = [];
  const people = [{ id: 'a' }, { id: 'b' }];
  const source: ResourceSource = {
    list: async (request) => {
      asked.push(request);
      return {
        edges: people.map((node) => ({ node })),
        pageInfo: { hasNextPage: false, endCursor: 'b' },
        totalCount: people.length,
      };
    },
    one: async (id) => people.find((person) => person.id === id) ?? null,
  };
  return { asked, provider: createDataProvider({ people: source }) };
}

describe('the data provider', () => {
  it('reads a list page by page with its filter', async () => {
    const { asked, provider } = twoPeople();
    const result = await provider.getList('people', {
      pagination: { page: 1, perPage: 10 },
      filter: { state: 'WAITING' },
    });
    expect(result).toEqual({ data: [{ id: 'a' }, { id: 'b' }], total: 2 });
    expect(asked).toEqual([{ first: 10, after: null, filter: { state: 'WAITING' } }]);
  });

  it('reads one record, and several', async () => {
    const { provider } = twoPeople();
    expect(await provider.getOne('people', { id: 'b' })).toEqual({ data: { id: 'b' } });
    expect(await provider.getMany('people', { ids: ['b', 'a'] })).toEqual({
      data: [{ id: 'b' }, { id: 'a' }],
    });
  });

  it('says that a record does not exist', async () => {
    const { provider } = twoPeople();
    await expect(provider.getOne('people', { id: 'z' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('names a resource that it does not know', async () => {
    await expect(twoPeople().provider.getList('ghosts', {})).rejects.toThrow('"ghosts"');
  });

  it('writes nothing: acts are mutations of their own', async () => {
    const { provider } = twoPeople();
    await expect(provider.delete('people', { id: 'a' })).rejects.toThrow(/own actions/);
    await expect(
      provider.update('people', { id: 'a', data: {}, previousData: { id: 'a' } }),
    ).rejects.toThrow();
  });
});
