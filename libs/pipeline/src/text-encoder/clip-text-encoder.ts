import { InferenceError } from '../errors.js';
import type { InferenceSession, TensorPort } from '../runtime/inference-session.js';
import type { NetworkCalls } from '../runtime/network-calls.js';
import { concatBatch, sliceBatch } from '../tensor/batch.js';
import { concatFeatures, concatTokens } from '../tensor/join-axes.js';
import { integerTensor, type FloatTensor } from '../tensor/tensor.js';
import { chunkPromptsAlike, type TokenChunk } from '../tokenizer/clip-token-chunks.js';
import type { ClipTokenizer } from '../tokenizer/clip-tokenizer.js';
import { weightEmbeddings } from '../tokenizer/prompt-weighting-embeddings.js';

/** Prompts as a denoiser attends to them; p = number of prompts. */
export interface EncodedPrompts {
  /** float32 [p, 77 * chunks, features]: one vector per token, weighted as the prompt says */
  readonly tokens: FloatTensor;
  /** float32 [p, dimensions]: each prompt's first chunk as one vector, from encoders that have a projection */
  readonly pooled?: FloatTensor;
}

/** Which layer the denoiser was trained on: the last one (SD 1.x, 2.x) or the last but one (SDXL). */
export type TextLayer = 'last' | 'last-but-one';

const HIDDEN_STATE = /^hidden_states\.(\d+)$/;

/** A CLIP text encoder with its tokenizer. Long prompts go through in chunks, all chunks of all prompts in one call. */
export class ClipTextEncoder {
  private readonly layerOutput: string;
  private readonly rowsPerCall: number;

  constructor(
    private readonly session: InferenceSession,
    readonly tokenizer: ClipTokenizer,
    layer: TextLayer,
  ) {
    this.layerOutput = layer === 'last' ? 'last_hidden_state' : lastButOneState(session);
    const declaredBatch = session.inputs.find(({ name }) => name === 'input_ids')?.dims[0];
    this.rowsPerCall = typeof declaredBatch === 'number' ? declaredBatch : Number.POSITIVE_INFINITY;
  }

  /** @param chunksPerPrompt chunks of each prompt, equally many; from `chunkPromptsAlike` */
  async encode(
    chunksPerPrompt: readonly (readonly TokenChunk[])[],
    calls: NetworkCalls,
  ): Promise<EncodedPrompts> {
    const chunks = chunksPerPrompt.flat();
    const { states, pooled } = await this.encodeChunks(chunks, calls);
    const chunkCount = chunks.length / chunksPerPrompt.length;
    const rows = chunks.map((chunk, row) =>
      weightEmbeddings(sliceBatch(states, row, row + 1), chunk.weights),
    );
    const prompts = chunksPerPrompt.map((_, prompt) =>
      concatTokens(rows.slice(prompt * chunkCount, (prompt + 1) * chunkCount)),
    );
    if (pooled === undefined) return { tokens: concatBatch(prompts) };
    const firstRows = chunksPerPrompt.map((_, prompt) =>
      sliceBatch(pooled, prompt * chunkCount, prompt * chunkCount + 1),
    );
    return { tokens: concatBatch(prompts), pooled: concatBatch(firstRows) };
  }

  private async encodeChunks(
    chunks: readonly TokenChunk[],
    calls: NetworkCalls,
  ): Promise<{ states: FloatTensor; pooled: FloatTensor | undefined }> {
    const states: FloatTensor[] = [];
    const pooled: FloatTensor[] = [];
    for (let start = 0; start < chunks.length; start += this.rowsPerCall) {
      const rows = chunks.slice(start, start + this.rowsPerCall);
      const ids = rows.flatMap((chunk) => chunk.ids);
      const outputs = await calls.run(this.session, {
        input_ids: integerTensor([rows.length, ids.length / rows.length], ids),
      });
      const state = outputs[this.layerOutput];
      if (state === undefined)
        throw new InferenceError(this.session.name, `it has no output ${this.layerOutput}.`);
      states.push(state);
      if (outputs['text_embeds'] !== undefined) pooled.push(outputs['text_embeds']);
    }
    return { states: concatBatch(states), pooled: pooled.length === 0 ? undefined : concatBatch(pooled) };
  }
}

/**
 * Encodes prompts with two text encoders: their vectors side by side for every token, and the second one's pooled vector.
 * @param prompts each is cut into as many chunks by both, so that tokens meet tokens
 */
export async function encodeWithBoth(
  encoders: readonly [ClipTextEncoder, ClipTextEncoder],
  prompts: readonly string[],
  calls: NetworkCalls,
): Promise<Required<EncodedPrompts>> {
  const [first, second] = encoders;
  const ours = await first.encode(chunkPromptsAlike(first.tokenizer, prompts), calls);
  const theirs = await second.encode(chunkPromptsAlike(second.tokenizer, prompts), calls);
  if (theirs.pooled === undefined) {
    throw new InferenceError('second text encoder', 'it has no output text_embeds.');
  }
  return { tokens: concatFeatures(ours.tokens, theirs.tokens), pooled: theirs.pooled };
}

/** Numbers of the layers that a text encoder gives besides its last one. */
export function hiddenStatesOf(outputs: readonly TensorPort[]): number[] {
  return outputs.flatMap(({ name }) => {
    const layer = HIDDEN_STATE.exec(name)?.[1];
    return layer === undefined ? [] : [Number(layer)];
  });
}

function lastButOneState({ outputs }: InferenceSession): string {
  return `hidden_states.${Math.max(...hiddenStatesOf(outputs)) - 1}`;
}
