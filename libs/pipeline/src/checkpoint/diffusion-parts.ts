import type { Denoiser } from '../decoder/denoiser.js';
import type { Guidance } from '../decoder/guided-prediction.js';
import type { RgbImage } from '../image/rgb-image.js';
import type { ImageCodec } from '../image-codec/image-codec.js';
import type { LatentPreviewMap } from '../image-codec/latent-preview.js';
import type { PipelineRun } from '../progress/pipeline-run.js';
import type { Scheduler } from '../schedulers/scheduler.js';
import type { ScratchTensors } from '../tensor/scratch-tensors.js';
import type { FloatTensor } from '../tensor/tensor.js';
import type { TokenizedPrompt } from '../tokenizer/word-tokenizer.js';
import type { Upscaler } from '../upsampler/upscaler.js';

export interface ImageSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Which pictures of a generation are drawn together. */
export interface ImageBatch {
  readonly seed: number;
  /** place of each picture in its generation; the noise of a picture depends on seed and place alone */
  readonly imageIndexes: readonly number[];
}

export interface TextGuidanceInput extends ImageBatch {
  readonly prompt: string;
  /** empty for none */
  readonly negativePrompt: string;
  readonly guidanceScale: number;
}

export interface ImageGuidanceInput extends ImageBatch {
  /** float32 [pictures, dimensions]: one CLIP image embedding per picture */
  readonly imageEmbeddings: FloatTensor;
  readonly guidanceScale: number;
}

/** Conditioning by CLIP image embeddings, for checkpoints that were trained with it. */
export interface ImageConditioner {
  /** @returns float32 [1, dimensions], one CLIP image embedding */
  embedImage(image: RgbImage, run: PipelineRun): Promise<FloatTensor>;
  guideByImage(input: ImageGuidanceInput, run: PipelineRun): Promise<Guidance>;
  /** How far variations move from the picture's embedding, as a share of its length; 0 where the denoiser varies enough. */
  readonly variationSpread: number;
}

/**
 * What every checkpoint layout gives the pipelines. The pipelines wire these parts and know no layout.
 */
export interface DiffusionParts {
  /** Encodes prompts, and draws image embeddings where the checkpoint has a prior; one row per picture. */
  guideByText(input: TextGuidanceInput, run: PipelineRun): Promise<Guidance>;
  readonly imageConditioner?: ImageConditioner;
  readonly denoiser: Denoiser;
  /** true for inpainting networks, which see mask and masked picture as extra channels */
  readonly takesMaskChannels?: boolean;
  readonly scheduler: Scheduler;
  readonly codec: ImageCodec;
  readonly previewMap?: LatentPreviewMap;
  /** memory that runs with this checkpoint work in, one after the other */
  readonly scratch: ScratchTensors;
  /** a super-resolution network, where the checkpoint has one */
  /** how a prompt's words are read; left out by checkpoints that read any word */
  readonly readPrompt?: (prompt: string) => TokenizedPrompt;
  readonly openUpscaler?: () => Promise<Upscaler>;
  /**
   * Size at which the networks draw a picture that was asked for at `wanted`.
   * @throws InvalidGenerationRequestError when they cannot draw that shape
   */
  drawingSize(wanted: ImageSize): ImageSize;
}
