import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { HashBankMatcher, ImageEntity } from '../../../libs/platform/src/index.js';
import { finishGeneration, queuedGeneration } from './support/generations.js';
import { type Person, signedIn } from './support/people.js';
import { useTestApi } from './support/test-api.js';

const api = useTestApi();

const BANK = `__typename
  ... on HashBank { id name category enabled entryCount outdatedCount entries { id pdqHash crops note createdByName } }
  ... on NotFound { message } ... on Conflict { message } ... on InvalidInput { fields { field code } }`;
const CREATE = `mutation ($input: CreateHashBankInput!) { createHashBank(input: $input) { ${BANK} } }`;
const ADD = `mutation ($id: ID!, $hash: String!) { addHashBankEntry(bankId: $id, pdqHash: $hash, note: "by hand") { ${BANK} } }`;
const REMOVE = `mutation ($id: ID!) { removeHashBankEntry(id: $id) { ${BANK} } }`;
const ENABLE = `mutation ($id: ID!, $enabled: Boolean!) { setHashBankEnabled(id: $id, enabled: $enabled) { ${BANK} } }`;
const MATCHES = 'query ($id: ID!) { hashBank(id: $id) { matches { imageId distance visibility prompt } } }';

interface Bank {
  readonly id: string;
  readonly entryCount: number;
  readonly outdatedCount: number;
  readonly entries: { id: string; pdqHash: string; crops: string; note: string; createdByName: string }[];
}

const BY_ID = `query ($id: ID!) { hashBank(id: $id) { outdatedCount entries { crops } } }`;

let operator: Person;
let moderator: Person;
let matcher: HashBankMatcher;

beforeAll(async () => {
  operator = await signedIn(api, { role: 'operator', displayName: 'Olga' });
  moderator = await signedIn(api, { role: 'moderator' });
  matcher = new HashBankMatcher(api.dataSource);
});
beforeEach(() => api.dataSource.query('DELETE FROM rate_limits'));

let made = 0;
function createBank(): Promise<Bank> {
  const input = { name: `bank-${(made += 1)}`, category: 'violence' };
  return operator.client.ask<Bank>(CREATE, { input });
}

/** Cells of many colours: a picture with features. */
function patchwork(): Promise<Buffer> {
  const raw = { width: 16, height: 16, channels: 3 } as const;
  return sharp(randomBytes(16 * 16 * 3), { raw })
    .resize(256, 256, { kernel: 'cubic' })
    .png()
    .toBuffer();
}

function cropBytes(bankId: string): Promise<[{ bytes: number }]> {
  return api.dataSource.query(
    'SELECT octet_length(crop_hashes) AS bytes FROM hash_bank_entries WHERE bank_id = $1',
    [bankId],
  );
}

function upload(bankId: string, bytes: Uint8Array<ArrayBuffer>, by = operator) {
  const body = new FormData();
  body.set('file', new Blob([bytes]), 'banned.png');
  return by.client.fetch(`/hash-banks/${bankId}/pictures`, { method: 'POST', body });
}

describe('a hash bank', () => {
  it('takes hashes by hand, each once, and the next picture is compared with them', async () => {
    const bank = await createBank();
    const hash = randomBytes(32).toString('hex');
    await expect(operator.client.ask(ADD, { id: bank.id, hash: hash.toUpperCase() })).resolves.toMatchObject({
      entryCount: 1,
      entries: [{ pdqHash: hash, crops: 'NONE', note: 'by hand', createdByName: 'Olga' }],
    });
    await expect(operator.client.ask(ADD, { id: bank.id, hash })).resolves.toMatchObject({
      __typename: 'Conflict',
    });
    expect(await matcher.match([hash])).toMatchObject([{ distance: 0 }]);
  });

  it.each(['', 'f00', 'g'.repeat(64)])('does not take "%s" for a hash', async (hash) => {
    const { id } = await createBank();
    await expect(operator.client.ask(ADD, { id, hash })).resolves.toMatchObject({
      fields: [{ field: 'pdqHash', code: 'HASH_FORM' }],
    });
  });

  it('takes a picture, keeps its hash alone, and finds it again after recompression', async () => {
    const { id } = await createBank();
    const picture = await patchwork();
    const answer = await upload(id, new Uint8Array(picture));
    expect(answer.status).toBe(201);
    const { pdqHash } = (await answer.json()) as { pdqHash: string };
    const squeezed = await sharp(picture).resize(180).jpeg({ quality: 60 }).toBuffer();
    const again = (await (await upload((await createBank()).id, new Uint8Array(squeezed))).json()) as {
      pdqHash: string;
    };
    const [match] = await matcher.match([again.pdqHash]);
    expect(match?.distance).toBe(0);
    expect((await matcher.match([pdqHash])).every(({ distance }) => distance <= 31)).toBe(true);
    expect(await matcher.match([pdqHash])).toHaveLength(2);
  });

  it.each([
    ['a hash was given alone', `crop_version = 0, crop_hashes = ''`, 'NONE', 0],
    [
      'an older release banked it',
      'crop_version = 1, crop_hashes = substring(crop_hashes FOR 64)',
      'OUTDATED',
      1,
    ],
  ])('takes a picture again where %s, and then no more', async (_, before, crops, outdatedCount) => {
    const { id } = await createBank();
    const picture = new Uint8Array(await patchwork());
    await upload(id, picture);
    const [{ bytes }] = await cropBytes(id);
    await api.dataSource.query(`UPDATE hash_bank_entries SET ${before} WHERE bank_id = $1`, [id]);
    const bank = () => operator.client.ask<Bank>(BY_ID, { id });
    await expect(bank()).resolves.toMatchObject({ outdatedCount, entries: [{ crops }] });
    expect((await upload(id, picture)).status).toBe(201);
    await expect(bank()).resolves.toMatchObject({ outdatedCount: 0, entries: [{ crops: 'CURRENT' }] });
    expect(await cropBytes(id)).toEqual([{ bytes }]);
    expect((await upload(id, picture)).status).toBe(409);
  });

  it('refuses what is no picture, and a picture that says nothing', async () => {
    const { id } = await createBank();
    const plain = await sharp({ create: { width: 64, height: 64, channels: 3, background: 'grey' } })
      .png()
      .toBuffer();
    const codes = [];
    for (const bytes of [new TextEncoder().encode('hello'), new Uint8Array(plain)]) {
      const answer = await upload(id, bytes);
      codes.push([answer.status, ((await answer.json()) as { code: string }).code]);
    }
    expect(codes).toEqual([
      [422, expect.stringContaining('UPLOAD_')],
      [422, 'PICTURE_FEATURELESS'],
    ]);
  });

  it('forgets a hash that is removed', async () => {
    const { id } = await createBank();
    const hash = randomBytes(32).toString('hex');
    const { entries } = await operator.client.ask<Bank>(ADD, { id, hash });
    await expect(operator.client.ask(REMOVE, { id: entries[0]!.id })).resolves.toMatchObject({
      entryCount: 0,
    });
    expect(await matcher.match([hash])).toEqual([]);
  });

  it('says nothing while it is switched off', async () => {
    const { id } = await createBank();
    const hash = randomBytes(32).toString('hex');
    await operator.client.ask(ADD, { id, hash });
    await expect(operator.client.ask(ENABLE, { id, enabled: false })).resolves.toMatchObject({
      enabled: false,
    });
    expect(await matcher.match([hash])).toEqual([]);
  });

  it('shows the pictures made here that look like one of its own', async () => {
    const { id } = await createBank();
    const generation = await queuedGeneration(api, operator.user.id);
    await finishGeneration(api, generation.id, { held: false });
    const hash = randomBytes(32).toString('hex');
    await api.dataSource.manager.update(
      ImageEntity,
      { generationId: generation.id, position: 0 },
      { pdqHash: hash },
    );
    const nearly = (hash[0] === '0' ? '1' : '0') + hash.slice(1);
    await operator.client.ask(ADD, { id, hash: nearly });
    const { matches } = await operator.client.ask<{ matches: { distance: number }[] }>(MATCHES, { id });
    expect(matches).toEqual([
      expect.objectContaining({
        visibility: 'visible',
        prompt: 'a red car on a beach',
        distance: expect.any(Number),
      }),
    ]);
  });

  it.each([
    ['a name that is no part of a rule id', { name: 'Two words', category: 'violence' }, 'name'],
    ['a category that the policy does not have', { name: 'fine', category: 'weather' }, 'category'],
  ])('is not made with %s', async (_, input, field) => {
    await expect(operator.client.ask(CREATE, { input })).resolves.toMatchObject({ fields: [{ field }] });
  });

  it('is made once per name', async () => {
    const input = { name: 'twice', category: 'hate' };
    await operator.client.ask(CREATE, { input });
    await expect(operator.client.ask(CREATE, { input })).resolves.toMatchObject({ __typename: 'Conflict' });
  });

  it('takes pictures from operators alone, and only where it exists', async () => {
    const picture = new Uint8Array(await patchwork());
    const { id } = await createBank();
    expect((await upload(id, picture, moderator)).status).toBe(403);
    expect((await upload('00000000-0000-0000-0000-000000000000', picture)).status).toBe(404);
  });

  it('leaves every change in the audit log', async () => {
    const [row]: { actions: string[] }[] = await api.dataSource.query(
      `SELECT array_agg(DISTINCT action ORDER BY action) AS actions FROM operator_events WHERE target LIKE 'hash-bank:%'`,
    );
    expect(row?.actions).toEqual([
      'hash-bank.add-hash',
      'hash-bank.create',
      'hash-bank.remove-hash',
      'hash-bank.set-enabled',
    ]);
  });
});
