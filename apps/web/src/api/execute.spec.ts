import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { execute } from '#browser';
import { ViewerDocument } from '../features/account/account.documents.js';

describe('execute', () => {
  const fetchMock = jest.fn<typeof fetch>();
  const realFetch = globalThis.fetch;

  beforeEach(() => {
    fetchMock.mockReset();
    globalThis.fetch = fetchMock;
  });

  afterEach(() => {
    globalThis.fetch = realFetch;
  });

  const answer = (body: unknown, status = 200) =>
    fetchMock.mockResolvedValue(Response.json(body, { status }));

  it('posts the document to the api with the session cookie and gives back the data', async () => {
    answer({ data: { viewer: null } });
    expect(await execute(ViewerDocument)).toEqual({ viewer: null });
    const [url, request] = fetchMock.mock.calls[0] ?? [];
    expect(url).toBe('/graphql');
    expect(request).toMatchObject({ method: 'POST', credentials: 'same-origin' });
    expect(String(request?.body)).toContain('query Viewer');
  });

  it('throws the code of a GraphQL error, even beside partial data', async () => {
    answer({ data: { viewer: null }, errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }] });
    await expect(execute(ViewerDocument)).rejects.toMatchObject({ code: 'FORBIDDEN', message: 'No.' });
  });

  it('says that the api cannot be reached', async () => {
    fetchMock.mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(execute(ViewerDocument)).rejects.toMatchObject({ code: 'NETWORK', retryable: true });
  });

  it('reports a proxy that answers with a page instead of JSON by its status', async () => {
    fetchMock.mockResolvedValue(new Response('<h1>Bad gateway</h1>', { status: 502 }));
    await expect(execute(ViewerDocument)).rejects.toMatchObject({ code: 'HTTP_502', retryable: true });
  });

  it('takes an answer without data for a failure', async () => {
    answer({}, 500);
    await expect(execute(ViewerDocument)).rejects.toMatchObject({ code: 'HTTP_500' });
  });
});
