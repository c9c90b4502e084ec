import { describe, expect, it } from '@jest/globals';
import { CursorPages } from './cursor-pages.js';
import type { CursorPage } from './resource-source.js';

const ITEMS = ['a', 'b', 'c', 'd', 'e'];
const PAGE_SIZE = 2;

/** A connection over five letters that counts how often it is asked. */
function letters() {
  const asked: (string | null)[] = [];
  const fetchPage = async (after: string | null): Promise<CursorPage> => {
    asked.push(after);
    const start = after === null ? 0 : ITEMS.indexOf(after) + 1;
    const part = ITEMS.slice(start, start + PAGE_SIZE);
    return {
      edges: part.map((id) => ({ node: { id } })),
      pageInfo: { hasNextPage: start + PAGE_SIZE < ITEMS.length, endCursor: part.at(-1) ?? null },
      totalCount: ITEMS.length,
    };
  };
  return { asked, fetchPage };
}

const idsOf = (page: CursorPage) => page.edges.map(({ node }) => node.id);

describe('CursorPages', () => {
  it('asks for the first page without a cursor', async () => {
    const { asked, fetchPage } = letters();
    expect(idsOf(await new CursorPages().read('letters', 1, fetchPage))).toEqual(['a', 'b']);
    expect(asked).toEqual([null]);
  });

  it('goes on from a page that it has seen', async () => {
    const { asked, fetchPage } = letters();
    const pages = new CursorPages();
    await pages.read('letters', 1, fetchPage);
    expect(idsOf(await pages.read('letters', 2, fetchPage))).toEqual(['c', 'd']);
    expect(asked).toEqual([null, 'b']);
  });

  it('walks to a page that is opened directly', async () => {
    const { asked, fetchPage } = letters();
    expect(idsOf(await new CursorPages().read('letters', 3, fetchPage))).toEqual(['e']);
    expect(asked).toEqual([null, 'b', 'd']);
  });

  it('shows an empty page beyond the end', async () => {
    const { fetchPage } = letters();
    expect(idsOf(await new CursorPages().read('letters', 9, fetchPage))).toEqual([]);
  });

  it('keeps the cursors of two lists apart', async () => {
    const { asked, fetchPage } = letters();
    const pages = new CursorPages();
    await pages.read('one', 1, fetchPage);
    await pages.read('other', 2, fetchPage);
    expect(asked).toEqual([null, null, 'b']);
  });

  it('forgets old cursors when the first page is read again', async () => {
    const { asked, fetchPage } = letters();
    const pages = new CursorPages();
    await pages.read('letters', 2, fetchPage);
    await pages.read('letters', 1, fetchPage);
    await pages.read('letters', 3, fetchPage);
    expect(asked).toEqual([null, 'b', null, 'b', 'd']);
  });
});
