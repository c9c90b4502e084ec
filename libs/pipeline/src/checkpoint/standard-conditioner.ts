import type { Conditioning } from '../decoder/denoiser.js';
import type { Guidance } from '../decoder/guided-prediction.js';
import { GUIDANCE_OFF } from '../guidance/classifier-free-guidance.js';
import type { PipelineRun } from '../progress/pipeline-run.js';
import type { NetworkCalls } from '../runtime/network-calls.js';
import { repeatBatch, sliceBatch } from '../tensor/batch.js';
import { floatTensor, type FloatTensor } from '../tensor/tensor.js';
import {
  encodeWithBoth,
  type ClipTextEncoder,
  type EncodedPrompts,
} from '../text-encoder/clip-text-encoder.js';
import { guidanceEmbedding } from '../text-encoder/guidance-embedding.js';
import { chunkPromptsAlike } from '../tokenizer/clip-token-chunks.js';
import type { TextGuidanceInput } from './diffusion-parts.js';

export interface StandardConditionerSetup {
  /** one, or the two of SDXL */
  readonly textEncoders: readonly [ClipTextEncoder] | readonly [ClipTextEncoder, ClipTextEncoder];
  /** SDXL: an empty negative prompt is zeros rather than the encoding of nothing */
  readonly zeroesEmptyPrompt: boolean;
  /** latent consistency: numbers in the guidance embedding that replaces the unconditional half */
  readonly guidanceEmbeddingWidth?: number | undefined;
  /** Stable unCLIP: numbers in `class_labels`; zeros stand for "no picture" */
  readonly imageLabelWidth?: number | undefined;
}

/** Unconditional first, conditional second: the order of the two prompts in every call. */
const UNCONDITIONAL = 0;
const CONDITIONAL = 1;

/** Turns prompts into what the denoiser of the diffusers and optimum layouts is conditioned on. */
export class StandardConditioner {
  constructor(private readonly setup: StandardConditionerSetup) {}

  /** @param imageLabels float32 [pictures, width] for the conditional half of Stable unCLIP; none unless given */
  guideByText(input: TextGuidanceInput, run: PipelineRun, imageLabels?: FloatTensor): Promise<Guidance> {
    return run.stage('encode-text', async () => {
      const encoded = await this.encode(input, run.calls);
      run.report({ stage: 'encode-text', step: 1, totalSteps: 1 });
      const count = input.imageIndexes.length;
      const embedding = this.guidanceRows(input.guidanceScale, count);
      return {
        unconditional: { ...halfOf(encoded, UNCONDITIONAL, count), ...embedding, ...this.labels(count) },
        conditional: {
          ...halfOf(encoded, CONDITIONAL, count),
          ...embedding,
          ...this.labels(count, imageLabels),
        },
        scale: this.setup.guidanceEmbeddingWidth === undefined ? input.guidanceScale : GUIDANCE_OFF,
      };
    });
  }

  private async encode(
    { prompt, negativePrompt }: TextGuidanceInput,
    calls: NetworkCalls,
  ): Promise<EncodedPrompts> {
    const prompts = [negativePrompt, prompt];
    const [first, second] = this.setup.textEncoders;
    const encoded =
      second === undefined
        ? await first.encode(chunkPromptsAlike(first.tokenizer, prompts), calls)
        : await encodeWithBoth([first, second], prompts, calls);
    return this.setup.zeroesEmptyPrompt && negativePrompt === '' ? withoutUnconditional(encoded) : encoded;
  }

  private guidanceRows(guidanceScale: number, count: number): Conditioning {
    const { guidanceEmbeddingWidth: width } = this.setup;
    return width === undefined
      ? {}
      : { timestep_cond: repeatBatch(guidanceEmbedding(guidanceScale, width), count) };
  }

  private labels(count: number, imageLabels?: FloatTensor): Conditioning {
    const { imageLabelWidth: width } = this.setup;
    if (width === undefined) return {};
    return { class_labels: imageLabels ?? floatTensor([count, width], new Float32Array(count * width)) };
  }
}

function halfOf({ tokens, pooled }: EncodedPrompts, row: number, count: number): Conditioning {
  const rows = (tensor: FloatTensor) => repeatBatch(sliceBatch(tensor, row, row + 1), count);
  return {
    encoder_hidden_states: rows(tokens),
    ...(pooled === undefined ? {} : { text_embeds: rows(pooled) }),
  };
}

function withoutUnconditional({ tokens, pooled }: EncodedPrompts): EncodedPrompts {
  return { tokens: zeroFirstRow(tokens), ...(pooled === undefined ? {} : { pooled: zeroFirstRow(pooled) }) };
}

function zeroFirstRow(tensor: FloatTensor): FloatTensor {
  const data = tensor.data.slice();
  data.fill(0, 0, data.length / (tensor.dims[0] ?? 1));
  return floatTensor(tensor.dims, data);
}
