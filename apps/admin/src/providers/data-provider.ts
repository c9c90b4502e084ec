import type { DataProvider, GetListParams, GetListResult, GetOneResult, RaRecord } from 'react-admin';
import { ApiError } from '#browser';
import { CursorPages } from './cursor-pages.js';
import type { ConsoleRecord, ResourceSource } from './resource-source.js';

const DEFAULT_PAGE_SIZE = 25;

/**
 * react-admin's window on our GraphQL api. It reads only: each act of a moderator or operator is its own
 * mutation with its own outcomes, called by the screen that offers it.
 */
export function createDataProvider(sources: Readonly<Record<string, ResourceSource>>): DataProvider {
  const pages = new CursorPages();

  async function getList<R extends RaRecord>(
    resource: string,
    params: GetListParams,
  ): Promise<GetListResult<R>> {
    const { page, perPage } = params.pagination ?? { page: 1, perPage: DEFAULT_PAGE_SIZE };
    const filter: Record<string, unknown> = params.filter ?? {};
    const listKey = JSON.stringify([resource, perPage, filter]);
    const result = await pages.read(listKey, page, (after) =>
      sourceOf(sources, resource).list({ first: perPage, after, filter }),
    );
    return { data: result.edges.map(({ node }) => asRecord<R>(node)), total: result.totalCount };
  }

  async function getOne<R extends RaRecord>(
    resource: string,
    { id }: { id: R['id'] },
  ): Promise<GetOneResult<R>> {
    const record = await sourceOf(sources, resource).one?.(String(id));
    if (!record) throw new ApiError('NOT_FOUND', 'This entry does not exist (any more).', false);
    return { data: asRecord<R>(record) };
  }

  return {
    getList,
    getOne,
    getMany: async <R extends RaRecord>(resource: string, { ids }: { ids: R['id'][] }) => {
      const found = await Promise.all(ids.map((id) => getOne<R>(resource, { id })));
      return { data: found.map(({ data }) => data) };
    },
    getManyReference: () => Promise.reject(readOnly()),
    create: () => Promise.reject(readOnly()),
    update: () => Promise.reject(readOnly()),
    updateMany: () => Promise.reject(readOnly()),
    delete: () => Promise.reject(readOnly()),
    deleteMany: () => Promise.reject(readOnly()),
  };
}

function sourceOf(sources: Readonly<Record<string, ResourceSource>>, resource: string): ResourceSource {
  const source = sources[resource];
  if (!source) throw new Error(`The console has no source for "${resource}"`);
  return source;
}

/** react-admin names the type by the caller's choice; the source's document is what decides it. */
function asRecord<R extends RaRecord>(record: ConsoleRecord): R {
  return record as unknown as R;
}

function readOnly(): Error {
  return new Error('Entries are changed by their own actions, not by a form');
}
