import { describe, expect, it } from '@jest/globals';
import type { InferenceSession, TensorPort } from '../runtime/inference-session.js';
import { NetworkCalls } from '../runtime/network-calls.js';
import { floatTensor, type FloatTensor, type Tensor } from '../tensor/tensor.js';
import type { TokenChunk } from '../tokenizer/clip-token-chunks.js';
import { ClipTokenizer } from '../tokenizer/clip-tokenizer.js';
import { ClipTextEncoder, encodeWithBoth } from './clip-text-encoder.js';
import { guidanceEmbedding } from './guidance-embedding.js';

const LENGTH = 4;

const tokenizer = new ClipTokenizer({
  ids: new Map([['a</w>', 5]]),
  mergeRanks: new Map(),
  startId: 1,
  endId: 2,
  padId: 0,
  unknownId: 2,
  length: LENGTH,
});

/** Answers with every id times ten, as a vector of one number; ids are easy to find again. */
class EchoingEncoder implements InferenceSession {
  readonly name = 'text encoder';
  readonly inputs: readonly TensorPort[];
  readonly outputs: readonly TensorPort[];
  readonly batches: number[] = [];

  constructor(batch: number | string, outputs: readonly string[]) {
    this.inputs = [{ name: 'input_ids', elementType: 'int64', dims: [batch, LENGTH] }];
    this.outputs = outputs.map((name) => ({ name, elementType: 'float32', dims: [batch, LENGTH, 1] }));
  }

  run(feeds: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, FloatTensor>>> {
    const ids = feeds['input_ids'];
    const rows = ids?.dims[0] ?? 0;
    this.batches.push(rows);
    const echo = Float32Array.from(Array.from(ids?.data ?? [], Number), (id) => id * 10);
    return Promise.resolve(
      Object.fromEntries(
        this.outputs.map(({ name }) => [
          name,
          name === 'text_embeds'
            ? floatTensor([rows, 1], new Float32Array(rows).fill(7))
            : floatTensor(
                [rows, LENGTH, 1],
                name === 'hidden_states.1' ? echo.map((value) => value + 1) : echo,
              ),
        ]),
      ),
    );
  }

  release(): Promise<void> {
    return Promise.resolve();
  }
}

const plain = (...ids: number[]): TokenChunk => ({ ids, weights: ids.map(() => 1) });

describe('CLIP text encoder', () => {
  it('encodes all chunks of all prompts in one call and joins those of a prompt', async () => {
    const session = new EchoingEncoder('batch', ['last_hidden_state']);
    const encoder = new ClipTextEncoder(session, tokenizer, 'last');
    const prompts = [
      [plain(1, 3, 4, 2), plain(1, 5, 2, 0)],
      [plain(1, 2, 0, 0), plain(1, 2, 0, 0)],
    ];
    const { tokens, pooled } = await encoder.encode(prompts, new NetworkCalls());
    expect(session.batches).toEqual([4]);
    expect(tokens.dims).toEqual([2, 8, 1]);
    expect(tokens.data.slice(0, 8)).toEqual(Float32Array.of(10, 30, 40, 20, 10, 50, 20, 0));
    expect(pooled).toBeUndefined();
  });

  it('goes row by row through a graph that takes one', async () => {
    const session = new EchoingEncoder(1, ['last_hidden_state']);
    const encoder = new ClipTextEncoder(session, tokenizer, 'last');
    await encoder.encode([[plain(1, 2, 0, 0)], [plain(1, 3, 2, 0)]], new NetworkCalls());
    expect(session.batches).toEqual([1, 1]);
  });

  it('reads the last layer but one where the denoiser was trained on it', async () => {
    const outputs = [
      'text_embeds',
      'last_hidden_state',
      'hidden_states.0',
      'hidden_states.1',
      'hidden_states.2',
    ];
    const encoder = new ClipTextEncoder(new EchoingEncoder('batch', outputs), tokenizer, 'last-but-one');
    const { tokens } = await encoder.encode([[plain(1, 2, 0, 0)]], new NetworkCalls());
    expect([...tokens.data]).toEqual([11, 21, 1, 1]);
  });

  it('puts two encoders’ vectors side by side and takes the second’s pooled one', async () => {
    const layers = ['hidden_states.0', 'hidden_states.1', 'hidden_states.2'];
    const first = new ClipTextEncoder(new EchoingEncoder('batch', layers), tokenizer, 'last-but-one');
    const second = new ClipTextEncoder(
      new EchoingEncoder('batch', ['text_embeds', ...layers]),
      tokenizer,
      'last-but-one',
    );
    const { tokens, pooled } = await encodeWithBoth([first, second], ['', 'a'], new NetworkCalls());
    expect(tokens.dims).toEqual([2, LENGTH, 2]);
    expect(tokens.data.slice(0, 4)).toEqual(Float32Array.of(11, 11, 21, 21));
    expect(pooled.dims).toEqual([2, 1]);
  });

  it('names an output that the graph lacks', async () => {
    const encoder = new ClipTextEncoder(new EchoingEncoder('batch', ['pooler_output']), tokenizer, 'last');
    await expect(encoder.encode([[plain(1, 2, 0, 0)]], new NetworkCalls())).rejects.toThrow(
      'it has no output last_hidden_state',
    );
  });
});

describe('guidance embedding', () => {
  it('is zeros and ones where guidance is off', () => {
    expect([...guidanceEmbedding(1, 8).data]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
  });

  it('turns fastest in its first pair and hardly in its last', () => {
    const { dims, data } = guidanceEmbedding(1.001, 6);
    expect(dims).toEqual([1, 6]);
    expect(data[0]).toBeCloseTo(Math.sin(1), 6);
    expect(data[3]).toBeCloseTo(Math.cos(1), 6);
    expect(data[2]).toBeCloseTo(1e-4, 8);
  });
});
