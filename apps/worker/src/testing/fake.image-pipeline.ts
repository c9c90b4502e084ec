import { setImmediate as nextTurn } from 'node:timers/promises';
import { GenerationAbortedError, type GenerationRequest, type ImageFacts, type RgbImage } from '#pipeline';
import type { CheckpointIdentity, Drawing, DrawOptions, ImagePipeline } from '../inference/image-pipeline.js';

export const FAKE_CHECKPOINT: CheckpointIdentity = {
  id: 'fake',
  hash: 'ab'.repeat(32),
  executionProvider: 'cpu',
};

const PREVIEW_PX = 8;

/** What the review networks say of a plain square. */
const NOTHING_SEEN: ImageFacts = {
  nsfw: { drawing: 1, hentai: 0, neutral: 0, porn: 0, sexy: 0 },
  faces: [],
  pdq: { hash: '0'.repeat(64), quality: 0, views: ['0'.repeat(64)] },
};

/** Draws plain squares whose colour follows from prompt, seed and position, with the steps of a real pipeline. */
export class FakeImagePipeline implements ImagePipeline {
  readonly requests: GenerationRequest[] = [];
  /** Called before every denoising step, from 1; may reject to make the drawing fail there. */
  beforeStep: (step: number) => Promise<void> | void = () => undefined;

  async draw(request: GenerationRequest, { signal, onProgress }: DrawOptions): Promise<Drawing> {
    this.requests.push(request);
    const { steps: totalSteps, imageCount, seed, widthPx, heightPx } = request;
    const indexes = Array.from({ length: imageCount }, (_, index) => index);
    throwIfAborted(signal);
    onProgress({ stage: 'encode-text', step: 1, totalSteps: 1 });
    for (let step = 1; step <= totalSteps; step += 1) {
      await nextTurn();
      await this.beforeStep(step);
      throwIfAborted(signal);
      const previews = indexes.map((index) =>
        square(request, index, { widthPx: PREVIEW_PX, heightPx: PREVIEW_PX }),
      );
      onProgress({ stage: 'denoise', step, totalSteps, previews });
    }
    const images = indexes.map((index) => {
      onProgress({ stage: 'decode', step: index + 1, totalSteps: imageCount });
      return { index, seed, image: square(request, index, { widthPx, heightPx }) };
    });
    return {
      images,
      facts: { images: images.map(() => NOTHING_SEEN), source: null, target: null, mask: null },
      checkpoint: FAKE_CHECKPOINT,
    };
  }
}

function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new GenerationAbortedError({ cause: signal.reason });
}

function square(
  { prompt, seed }: GenerationRequest,
  index: number,
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
): RgbImage {
  const colour = [prompt.length % 256, seed % 256, index % 256];
  const data = Uint8Array.from({ length: widthPx * heightPx * 3 }, (_, at) => colour[at % 3] ?? 0);
  return { widthPx, heightPx, data };
}
