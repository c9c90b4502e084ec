import { randomInt } from 'node:crypto';
import {
  IMAGE_LIMITS,
  parseImageVariationRequest,
  parseInpaintingRequest,
  parseInterpolationRequest,
  parseOutpaintingRequest,
  REQUEST_LIMITS,
  type RequestProblem,
  type SamplingSettings,
} from '#pipeline/request';
import type { GenerationKind, JsonObject } from '#platform';
import type { CheckpointDefaults } from '../checkpoint-defaults.js';
import type {
  EditImageInput,
  InterpolateImagesInput,
  OutpaintImageInput,
  UpscaleImageInput,
  VaryImageInput,
} from './dto/from-picture.input.js';
import type { ImageSourceInput } from './dto/image-source.input.js';
import type { PictureNames, PictureSource } from './picture-source.service.js';

const UPSCALE_FACTOR = 4;

/** What is to be stored once source and defaults are known. */
export interface PictureSettings extends SamplingSettings {
  readonly prompt: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly options: JsonObject;
}

export type SettingsResult =
  | { readonly ok: true; readonly settings: PictureSettings }
  | { readonly ok: false; readonly problems: readonly RequestProblem[] };

/** One click on edit, extend, vary, blend or enlarge, whichever it was. */
export interface PictureWish extends PictureNames {
  readonly kind: Exclude<GenerationKind, 'text'>;
  readonly clientRequestId: string;
  settle(source: PictureSource, defaults: CheckpointDefaults): SettingsResult;
}

export function toEditWish(input: EditImageInput): PictureWish {
  return {
    ...common('edit', input),
    maskUploadId: input.maskUploadId,
    settle: ({ widthPx, heightPx }, defaults) =>
      settled(parseInpaintingRequest({ prompt: input.prompt, ...sampling(input, defaults) }), {
        widthPx,
        heightPx,
        options: {},
      }),
  };
}

export function toOutpaintWish(input: OutpaintImageInput): PictureWish {
  const { prompt, leftPx, rightPx, topPx, bottomPx } = input;
  const margins = { leftPx, rightPx, topPx, bottomPx };
  return {
    ...common('outpaint', input),
    settle: (source, defaults) => {
      const widthPx = source.widthPx + leftPx + rightPx;
      const heightPx = source.heightPx + topPx + bottomPx;
      const parsed = parseOutpaintingRequest({ prompt, ...margins, ...sampling(input, defaults) });
      if (parsed.ok && Math.max(widthPx, heightPx) > IMAGE_LIMITS.sidePx.max) return tooLarge();
      return settled(parsed, { widthPx, heightPx, options: margins });
    },
  };
}

export function toVaryWish(input: VaryImageInput): PictureWish {
  const { strength } = input;
  return {
    ...common('variation', input),
    settle: (_source, defaults) => {
      const size = { widthPx: defaults.sizePx, heightPx: defaults.sizePx };
      const parsed = parseImageVariationRequest({ strength, ...size, ...sampling(input, defaults) });
      return settled(parsed, { ...size, options: { strength } });
    },
  };
}

export function toInterpolateWish(input: InterpolateImagesInput): PictureWish {
  return {
    ...common('interpolation', input),
    target: input.target,
    settle: (_source, defaults) => {
      const size = { widthPx: defaults.sizePx, heightPx: defaults.sizePx };
      return settled(parseInterpolationRequest({ ...size, ...sampling(input, defaults) }), {
        ...size,
        options: {},
      });
    },
  };
}

export function toUpscaleWish(input: UpscaleImageInput): PictureWish {
  return {
    ...common('upscale', input),
    settle: ({ widthPx, heightPx }) => ({
      ok: true,
      settings: {
        prompt: '',
        seed: 0,
        imageCount: 1,
        steps: 1,
        guidanceScale: 1,
        widthPx: widthPx * UPSCALE_FACTOR,
        heightPx: heightPx * UPSCALE_FACTOR,
        options: {},
      },
    }),
  };
}

function common(
  kind: PictureWish['kind'],
  { clientRequestId, source }: { clientRequestId: string; source: ImageSourceInput },
): Omit<PictureWish, 'settle'> {
  return { kind, clientRequestId, source, target: null, maskUploadId: null };
}

function sampling(
  input: { imageCount: number; seed?: number | null },
  { steps, guidanceScale }: CheckpointDefaults,
): SamplingSettings {
  const seed = input.seed ?? randomInt(REQUEST_LIMITS.seed.max + 1);
  return { seed, imageCount: input.imageCount, steps, guidanceScale };
}

type Parsed<T> =
  | { readonly ok: true; readonly request: T }
  | { readonly ok: false; readonly problems: readonly RequestProblem[] };

function settled(
  parsed: Parsed<SamplingSettings & { readonly prompt?: string }>,
  rest: Pick<PictureSettings, 'widthPx' | 'heightPx' | 'options'>,
): SettingsResult {
  if (!parsed.ok) return parsed;
  const { seed, imageCount, steps, guidanceScale, prompt = '' } = parsed.request;
  return { ok: true, settings: { prompt, seed, imageCount, steps, guidanceScale, ...rest } };
}

function tooLarge(): SettingsResult {
  const message = `The extended picture may have at most ${IMAGE_LIMITS.sidePx.max} pixels a side.`;
  return { ok: false, problems: [{ field: 'leftPx', code: 'OUT_OF_RANGE', message }] };
}
