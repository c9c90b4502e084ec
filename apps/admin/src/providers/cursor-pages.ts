import type { CursorPage } from './resource-source.js';

type FetchPage = (after: string | null) => Promise<CursorPage>;

/**
 * Turns numbered pages into cursors. The cursor of page n is the end of page n - 1, so a page that nobody
 * has led up to yet is reached by walking the pages before it; what was walked is remembered.
 */
export class CursorPages {
  private readonly ends = new Map<string, string[]>();

  /**
   * @param listKey names the list: resource, filter and page size together
   * @param page    counted from 1
   */
  async read(listKey: string, page: number, fetchPage: FetchPage): Promise<CursorPage> {
    if (page === 1) this.ends.delete(listKey);
    const ends = this.endsOf(listKey);
    while (ends.length < page - 1) {
      const before = await fetchPage(ends.at(-1) ?? null);
      if (!before.pageInfo.hasNextPage) return { ...before, edges: [] };
      ends.push(endOf(before));
    }
    const wanted = await fetchPage(page === 1 ? null : (ends[page - 2] ?? null));
    if (wanted.pageInfo.hasNextPage) ends[page - 1] = endOf(wanted);
    return wanted;
  }

  private endsOf(listKey: string): string[] {
    const known = this.ends.get(listKey) ?? [];
    this.ends.set(listKey, known);
    return known;
  }
}

function endOf({ pageInfo }: CursorPage): string {
  if (!pageInfo.endCursor) throw new Error('The api promised another page but gave no cursor to it');
  return pageInfo.endCursor;
}
