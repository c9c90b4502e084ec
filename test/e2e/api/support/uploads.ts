import sharp from 'sharp';
import type { Person } from './people.js';
import type { TestApi } from './test-api.js';

export interface Upload {
  readonly status: number;
  readonly body: { id?: string; code?: string; widthPx?: number; heightPx?: number };
}

export const square = (colour: string, sidePx = 64): Promise<Buffer> =>
  sharp({ create: { width: sidePx, height: sidePx, channels: 3, background: colour } })
    .png()
    .toBuffer();

export async function send(
  api: TestApi,
  { client }: Person,
  bytes: Buffer,
  purpose = 'source',
): Promise<Upload> {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)]), 'picture.png');
  const response = await fetch(`${api.url}/uploads?purpose=${purpose}`, {
    method: 'POST',
    headers: { cookie: client.cookieHeader },
    body: form,
  });
  // What the tests expect of it is checked by them.
  return { status: response.status, body: (await response.json()) as Upload['body'] };
}

/** @returns the id of a white square */
export async function uploaded(api: TestApi, person: Person, purpose = 'source'): Promise<string> {
  const { body } = await send(api, person, await square('white'), purpose);
  return body.id ?? '';
}
