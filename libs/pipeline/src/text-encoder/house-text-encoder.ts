import type { InferenceSession } from '../runtime/inference-session.js';
import type { NetworkCalls } from '../runtime/network-calls.js';
import { InferenceError } from '../errors.js';
import { expectDims, integerTensor, type FloatTensor } from '../tensor/tensor.js';
import type { WordTokenizer } from '../tokenizer/word-tokenizer.js';

/** Prompts as the house layout's networks see them; b = number of prompts. */
export interface EncodedText {
  /** float32 [b, words, features]: one vector per word */
  readonly tokens: FloatTensor;
  /** float32 [b, 1, 1, words]: added to attention scores; 0 on words, -10000 on padding */
  readonly mask: FloatTensor;
  /** float32 [b, dimensions]: the whole prompt as one vector in CLIP space */
  readonly embedding: FloatTensor;
}

export class HouseTextEncoder {
  constructor(
    private readonly session: InferenceSession,
    private readonly tokenizer: WordTokenizer,
    private readonly embeddingDimensions: number,
  ) {}

  /** Encodes all prompts in one network call. */
  async encode(prompts: readonly string[], calls: NetworkCalls): Promise<EncodedText> {
    const ids = prompts.flatMap((prompt) => this.tokenizer.tokenize(prompt).ids);
    const words = this.tokenizer.length;
    const outputs = await calls.run(this.session, {
      input_ids: integerTensor([prompts.length, words], ids),
    });
    const { text_tokens: tokens, text_mask: mask, text_embedding: embedding } = outputs;
    if (tokens === undefined || mask === undefined || embedding === undefined) {
      throw new InferenceError(
        this.session.name,
        'it lacks one of text_tokens, text_mask and text_embedding.',
      );
    }
    return {
      tokens: expectDims('text_tokens', tokens, [prompts.length, words, tokens.dims[2] ?? 0]),
      mask: expectDims('text_mask', mask, [prompts.length, 1, 1, words]),
      embedding: expectDims('text_embedding', embedding, [prompts.length, this.embeddingDimensions]),
    };
  }
}
