import { randomUUID } from 'node:crypto';
import { describe, expect, it, beforeEach } from '@jest/globals';
import { ImageEntity, type ImageVisibility } from '../../../libs/platform/src/index.js';
import { countRows, queuedGeneration } from './support/generations.js';
import { type Person, signedIn } from './support/people.js';
import { useTestApi } from './support/test-api.js';
import { uploaded } from './support/uploads.js';

const api = useTestApi();
const RESULT = `__typename
  ... on Generation { id kind prompt imageCount widthPx heightPx status }
  ... on InvalidInput { code fields { field code } }
  ... on PromptRefused { code category }`;

const mutate = (
  person: Person,
  name: string,
  type: string,
  input: object,
): Promise<Record<string, unknown>> =>
  person.client.ask(`mutation ($input: ${type}!) { ${name}(input: $input) { ${RESULT} } }`, {
    input: { clientRequestId: randomUUID(), ...input },
  });

const blend = (person: Person, source: object, target: object): Promise<Record<string, unknown>> =>
  mutate(person, 'interpolateImages', 'InterpolateImagesInput', { source, target });

beforeEach(() => api.workerIsReady());

describe('drawing from a picture', () => {
  it('queues an edit of an upload under a mask', async () => {
    const person = await signedIn(api);
    const source = { uploadId: await uploaded(api, person) };
    const maskUploadId = await uploaded(api, person, 'mask');
    const answer = await mutate(person, 'editImage', 'EditImageInput', {
      source,
      maskUploadId,
      prompt: 'a cat',
    });
    expect(answer).toMatchObject({
      __typename: 'Generation',
      kind: 'EDIT',
      prompt: 'a cat',
      imageCount: 3,
      widthPx: 64,
    });
  });

  it('queues an extension with the size it will have', async () => {
    const person = await signedIn(api);
    const source = { uploadId: await uploaded(api, person) };
    const answer = await mutate(person, 'outpaintImage', 'OutpaintImageInput', {
      source,
      prompt: 'a beach',
      leftPx: 32,
      bottomPx: 16,
    });
    expect(answer).toMatchObject({ kind: 'OUTPAINT', widthPx: 96, heightPx: 80 });
  });

  it('queues a variation and an enlargement of an own picture', async () => {
    const person = await signedIn(api);
    const imageId = await ownImage(person);
    const varied = await mutate(person, 'varyImage', 'VaryImageInput', { source: { imageId } });
    const enlarged = await mutate(person, 'upscaleImage', 'UpscaleImageInput', { source: { imageId } });
    expect(varied).toMatchObject({ kind: 'VARIATION', prompt: '', imageCount: 3 });
    expect(enlarged).toMatchObject({ kind: 'UPSCALE', imageCount: 1, widthPx: 1024, heightPx: 1024 });
  });

  it('tells what a picture was made from, and from which generation that came', async () => {
    const person = await signedIn(api);
    const imageId = await ownImage(person);
    const uploadId = await uploaded(api, person);
    const sourceOf = async (source: object): Promise<unknown> => {
      const made = await mutate(person, 'varyImage', 'VaryImageInput', { source });
      const answer = await person.client.ask(
        'query ($id: ID!) { generation(id: $id) { source { imageId generationId uploadId url } } }',
        { id: made['id'] },
      );
      return answer['source'];
    };
    expect(await sourceOf({ imageId })).toEqual({
      imageId,
      generationId: expect.any(String),
      uploadId: null,
      url: `/images/${imageId}`,
    });
    expect(await sourceOf({ uploadId })).toEqual({
      imageId: null,
      generationId: null,
      uploadId,
      url: `/uploads/${uploadId}`,
    });
  });

  it.each([
    ['neither source', {}, 'SOURCE_AMBIGUOUS'],
    ['both sources', { uploadId: randomUUID(), imageId: randomUUID() }, 'SOURCE_AMBIGUOUS'],
    ['an unknown upload', { uploadId: randomUUID() }, 'NOT_FOUND'],
    ['something that is no id', { imageId: 'x' }, 'NOT_FOUND'],
  ])('says what is wrong with %s', async (_name, source, code) => {
    const answer = await mutate(await signedIn(api), 'varyImage', 'VaryImageInput', { source });
    expect(answer).toMatchObject({ __typename: 'InvalidInput', fields: [{ field: 'source', code }] });
  });

  it('queues what lies between an own picture and an upload, and tells both', async () => {
    const person = await signedIn(api);
    const [imageId, uploadId] = [await ownImage(person), await uploaded(api, person)];
    const answer = await blend(person, { imageId }, { uploadId });
    expect(answer).toMatchObject({ kind: 'INTERPOLATION', prompt: '', imageCount: 3, widthPx: 256 });
    const generation = await person.client.ask(
      'query ($id: ID!) { generation(id: $id) { source { imageId } target { uploadId url } } }',
      { id: answer['id'] },
    );
    expect(generation).toEqual({
      source: { imageId },
      target: { uploadId, url: `/uploads/${uploadId}` },
    });
  });

  it.each([
    ['no picture', {}, 'SOURCE_AMBIGUOUS'],
    ['two pictures at once', { uploadId: randomUUID(), imageId: randomUUID() }, 'SOURCE_AMBIGUOUS'],
    ['an unknown upload', { uploadId: randomUUID() }, 'NOT_FOUND'],
    ['something that is no id', { imageId: 'x' }, 'NOT_FOUND'],
  ])('says what is wrong with a blend with %s', async (_name, target, code) => {
    const person = await signedIn(api);
    const answer = await blend(person, { imageId: await ownImage(person) }, target);
    expect(answer).toMatchObject({ __typename: 'InvalidInput', fields: [{ field: 'target', code }] });
  });

  it('looks at both pictures of a blend: strangers’, held, removed ones and masks are not there', async () => {
    const [owner, stranger] = [await signedIn(api), await signedIn(api)];
    const imageId = await ownImage(owner);
    const out = [
      { imageId: await ownImage(stranger) },
      { uploadId: await uploaded(api, stranger) },
      { imageId: await ownImage(owner, 'held') },
      { imageId: await ownImage(owner, 'removed') },
      { uploadId: await uploaded(api, owner, 'mask') },
    ];
    for (const other of out) {
      const answers = [await blend(owner, { imageId }, other), await blend(owner, other, { imageId })];
      expect(answers).toMatchObject([
        { fields: [{ field: 'target', code: 'NOT_FOUND' }] },
        { fields: [{ field: 'source', code: 'NOT_FOUND' }] },
      ]);
    }
  });

  it('does not blend a picture with itself', async () => {
    const person = await signedIn(api);
    const imageId = await ownImage(person);
    expect(await blend(person, { imageId }, { imageId })).toMatchObject({
      fields: [{ field: 'target', code: 'NOTHING_TO_DO' }],
    });
  });

  it('charges a blend once, however often its click arrives', async () => {
    const person = await signedIn(api);
    const [source, target] = [{ imageId: await ownImage(person) }, { uploadId: await uploaded(api, person) }];
    const clientRequestId = randomUUID();
    const before = await countRows(api.dataSource, 'credit_entries');
    const answers = await Promise.all(
      [1, 2, 3].map(() =>
        mutate(person, 'interpolateImages', 'InterpolateImagesInput', { clientRequestId, source, target }),
      ),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await countRows(api.dataSource, 'credit_entries')).toBe(before + 1);
  });

  it('refuses to start from a picture that is larger than the pipelines take, whatever is wished', async () => {
    const person = await signedIn(api);
    const source = { imageId: await ownImage(person, 'visible', 4096) };
    const maskUploadId = await uploaded(api, person, 'mask');
    const answers = [
      await mutate(person, 'editImage', 'EditImageInput', { source, maskUploadId, prompt: 'a cat' }),
      await mutate(person, 'outpaintImage', 'OutpaintImageInput', { source, prompt: 'sea', leftPx: 8 }),
      await mutate(person, 'varyImage', 'VaryImageInput', { source }),
      await mutate(person, 'upscaleImage', 'UpscaleImageInput', { source }),
      await blend(person, source, { uploadId: await uploaded(api, person) }),
    ];
    for (const answer of answers) {
      expect(answer).toMatchObject({ fields: [{ field: 'source', code: 'TOO_LARGE' }] });
    }
    expect(await blend(person, { uploadId: await uploaded(api, person) }, source)).toMatchObject({
      fields: [{ field: 'target', code: 'TOO_LARGE' }],
    });
  });

  it("does not start from somebody else's picture, nor from a held one of one's own", async () => {
    const owner = await signedIn(api);
    const imageId = await ownImage(owner);
    const held = await ownImage(owner, 'held');
    const answers = [
      await mutate(await signedIn(api), 'varyImage', 'VaryImageInput', { source: { imageId } }),
      await mutate(owner, 'varyImage', 'VaryImageInput', { source: { imageId: held } }),
    ];
    expect(answers.map((answer) => answer['__typename'])).toEqual(['InvalidInput', 'InvalidInput']);
  });

  it('does not take a source for a mask', async () => {
    const person = await signedIn(api);
    const uploadId = await uploaded(api, person);
    const input = { source: { uploadId }, maskUploadId: uploadId, prompt: 'a cat' };
    expect(await mutate(person, 'editImage', 'EditImageInput', input)).toMatchObject({
      fields: [{ field: 'maskUploadId', code: 'NOT_FOUND' }],
    });
  });

  it('refuses an extension that grows nowhere or too far', async () => {
    const person = await signedIn(api);
    const source = { uploadId: await uploaded(api, person) };
    const nowhere = await mutate(person, 'outpaintImage', 'OutpaintImageInput', { source, prompt: 'sea' });
    const far = { source, prompt: 'sea', leftPx: 1024, rightPx: 1024 };
    expect(nowhere).toMatchObject({ fields: [{ code: 'NOTHING_TO_DO' }] });
    expect(await mutate(person, 'outpaintImage', 'OutpaintImageInput', far)).toMatchObject({
      fields: [{ code: 'OUT_OF_RANGE' }],
    });
  });
});

/** A finished picture of this person. */
async function ownImage(
  { user }: Person,
  visibility: ImageVisibility = 'visible',
  sidePx = 256,
): Promise<string> {
  const generation = await queuedGeneration(api, user.id);
  const { manager } = api.dataSource;
  const image = await manager.save(
    manager.create(ImageEntity, {
      generationId: generation.id,
      position: 0,
      storageKey: `generations/${generation.id}/0.png`,
      contentSha256: 'a'.repeat(64),
      widthPx: sidePx,
      heightPx: sidePx,
      sizeBytes: 1,
      visibility,
      seed: 1,
      parameters: {},
    }),
  );
  return image.id;
}
