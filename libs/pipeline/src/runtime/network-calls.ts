import { setImmediate as nextTurn } from 'node:timers/promises';
import { GenerationAbortedError, InferenceError } from '../errors.js';
import type { FloatTensor, Tensor } from '../tensor/tensor.js';
import type { InferenceSession } from './inference-session.js';

/** Nobody notices that an abort waits so long, and a turn of the event loop costs as much as some networks' sums. */
const BLOCKED_AT_MOST_MS = 50;

/**
 * Runs networks for one generation: looks at the abort signal before each, lets the event loop turn so that an abort can
 * arrive (a running network blocks the thread) when networks have run for a while, and adds up the time inside them.
 */
export class NetworkCalls {
  #networkMs = 0;
  #networkMsAtTurn = 0;

  /** @param nowMs a clock that never runs backwards */
  constructor(
    private readonly signal?: AbortSignal,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  /** Milliseconds spent inside networks so far. */
  get networkMs(): number {
    return this.#networkMs;
  }

  /**
   * @param into as for a session
   * @throws GenerationAbortedError, InferenceError
   */
  async run(
    session: InferenceSession,
    feeds: Readonly<Record<string, Tensor>>,
    into?: Readonly<Record<string, FloatTensor>>,
  ): Promise<Readonly<Record<string, FloatTensor>>> {
    if (this.#networkMs - this.#networkMsAtTurn >= BLOCKED_AT_MOST_MS) {
      this.#networkMsAtTurn = this.#networkMs;
      await nextTurn();
    }
    this.throwIfAborted();
    const startMs = this.nowMs();
    try {
      return await session.run(feeds, into);
    } finally {
      this.#networkMs += this.nowMs() - startMs;
    }
  }

  /** As `run`, for networks of which one output is wanted. */
  async runFor(
    output: string,
    session: InferenceSession,
    feeds: Readonly<Record<string, Tensor>>,
    into?: FloatTensor,
  ): Promise<FloatTensor> {
    const outputs = await this.run(session, feeds, into === undefined ? undefined : { [output]: into });
    const tensor = outputs[output];
    if (tensor === undefined) throw new InferenceError(session.name, `it has no output called ${output}.`);
    return tensor;
  }

  throwIfAborted(): void {
    if (this.signal?.aborted === true) throw new GenerationAbortedError({ cause: this.signal.reason });
  }
}
