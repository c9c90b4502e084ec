import { beforeAll, describe, expect, it } from '@jest/globals';
import { verifyReviewLog } from '../../../libs/platform/src/index.js';
import { finishedPictures, type HeldCase, openHeldCase } from './support/held-cases.js';
import { type Person, signedIn } from './support/people.js';
import { useTestApi } from './support/test-api.js';
import { send, square } from './support/uploads.js';

const api = useTestApi();

const REJECT = 'mutation ($input: DecideReviewCaseInput!) { decideReviewCase(input: $input) { __typename } }';

let owner: Person;
let stranger: Person;
let moderator: Person;
let operator: Person;

beforeAll(async () => {
  owner = await signedIn(api);
  stranger = await signedIn(api);
  moderator = await signedIn(api, { role: 'moderator' });
  operator = await signedIn(api, { role: 'operator' });
});

describe('the pictures behind a review case', () => {
  const SOURCES =
    'query ($id: ID!) { reviewCase(id: $id) { sources { part url widthPx heightPx } events { type payload } } }';
  interface Behind {
    readonly sources: { part: string; url: string | null; widthPx: number; heightPx: number }[];
    readonly events: { type: string; payload: string }[];
  }
  let picture: Buffer;
  let mask: Buffer;
  const behind = (caseId: string) => moderator.client.ask<Behind>(SOURCES, { id: caseId });

  /** A held edit of an upload under a mask. */
  async function heldEdit(
    person = owner,
  ): Promise<HeldCase & { readonly uploadId: string; readonly maskId: string }> {
    picture = await square('red');
    mask = await square('white');
    const uploadId = (await send(api, person, picture)).body.id!;
    const maskId = (await send(api, person, mask, 'mask')).body.id!;
    const held = await openHeldCase(api, person.user.id);
    await api.dataSource.query(
      `UPDATE generations SET kind = 'edit', source_upload_id = $2, mask_upload_id = $3 WHERE id = $1`,
      [held.generationId, uploadId, maskId],
    );
    return { ...held, uploadId, maskId };
  }

  const statusAt = async ({ client }: Pick<Person, 'client'>, path: string) =>
    (await client.fetch(path)).status;

  it('are shown with the mask, and every look is written down', async () => {
    const { caseId, uploadId, maskId } = await heldEdit();
    const { sources } = await behind(caseId);
    expect(sources).toEqual([
      { part: 'SOURCE', url: `/review-cases/${caseId}/sources/source`, widthPx: 64, heightPx: 64 },
      { part: 'MASK', url: `/review-cases/${caseId}/sources/mask`, widthPx: 64, heightPx: 64 },
    ]);
    const answers = [];
    for (const { url } of sources) answers.push(await moderator.client.fetch(url!));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[0]!.headers.get('content-type')).toBe('image/png');
    expect(answers[0]!.headers.get('cache-control')).toBe('private, no-store');
    const { events } = await behind(caseId);
    expect(events.map(({ type, payload }): unknown => [type, JSON.parse(payload)]).slice(1)).toEqual([
      ['revealed', { part: 'source', uploadId }],
      ['revealed', { part: 'mask', uploadId: maskId }],
    ]);
    await expect(verifyReviewLog(api.dataSource.manager)).resolves.toMatchObject({ kind: 'intact' });
  });

  it('are none for pictures from words', async () => {
    const { caseId } = await openHeldCase(api, owner.user.id);
    await expect(behind(caseId)).resolves.toMatchObject({ sources: [] });
    await expect(statusAt(moderator, `/review-cases/${caseId}/sources/source`)).resolves.toBe(404);
  });

  it('are for reviewers alone, and nothing is written down for anybody else', async () => {
    const { caseId } = await heldEdit();
    const path = `/review-cases/${caseId}/sources/source`;
    await expect(statusAt({ client: api.client() }, path)).resolves.toBe(401);
    await expect(statusAt(owner, path)).resolves.toBe(403);
    await expect(statusAt(stranger, path)).resolves.toBe(403);
    expect((await behind(caseId)).events.map(({ type }) => type)).toEqual(['opened']);
  });

  it('are not for the moderator whose pictures they are', async () => {
    const { caseId } = await heldEdit(moderator);
    await expect(statusAt(moderator, `/review-cases/${caseId}/sources/source`)).resolves.toBe(404);
    await expect(statusAt(operator, `/review-cases/${caseId}/sources/source`)).resolves.toBe(200);
  });

  it('are those of the case and no others, by whatever name', async () => {
    const { caseId, uploadId } = await heldEdit();
    for (const part of ['target', uploadId, 'toString', '..%2fsource']) {
      await expect(statusAt(moderator, `/review-cases/${caseId}/sources/${part}`)).resolves.toBe(404);
    }
    for (const id of ['nonsense', '01990000-0000-7000-8000-000000000000']) {
      await expect(statusAt(moderator, `/review-cases/${id}/sources/source`)).resolves.toBe(404);
    }
  });

  it('are out of reach once the case is rejected', async () => {
    const { caseId } = await heldEdit();
    const input = { caseId, decision: 'REJECT', category: 'violence', version: 1 };
    await moderator.client.ask(REJECT, { input });
    await expect(behind(caseId)).resolves.toMatchObject({ sources: [] });
    await expect(statusAt(moderator, `/review-cases/${caseId}/sources/source`)).resolves.toBe(404);
  });

  it('are named without an address once they are gone, be it an upload or a rejected picture', async () => {
    const { caseId, generationId, uploadId } = await heldEdit();
    await api.dataSource.query('UPDATE uploads SET storage_key = NULL WHERE id = $1', [uploadId]);
    await expect(behind(caseId)).resolves.toMatchObject({ sources: [{ part: 'SOURCE', url: null }, {}] });
    await expect(statusAt(moderator, `/review-cases/${caseId}/sources/source`)).resolves.toBe(404);

    const { imageIds } = await finishedPictures(api, owner.user.id, false);
    await api.dataSource.query(
      'UPDATE generations SET source_upload_id = NULL, source_image_id = $2 WHERE id = $1',
      [generationId, imageIds[0]],
    );
    await expect(statusAt(moderator, `/review-cases/${caseId}/sources/source`)).resolves.toBe(200);
    await api.dataSource.query(`UPDATE images SET visibility = 'removed' WHERE id = $1`, [imageIds[0]]);
    await expect(behind(caseId)).resolves.toMatchObject({ sources: [{ part: 'SOURCE', url: null }, {}] });
    await expect(statusAt(moderator, `/review-cases/${caseId}/sources/source`)).resolves.toBe(404);
  });
});
