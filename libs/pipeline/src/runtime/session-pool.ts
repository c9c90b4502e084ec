import { MemoryCeilingError } from '../errors.js';
import type { FloatTensor, Tensor } from '../tensor/tensor.js';
import type { InferenceSession, TensorPort } from './inference-session.js';

/** A network that the pool may close and open again. */
export interface PoolableNetwork {
  readonly name: string;
  /** What it holds while it is open. */
  readonly memoryBytes: number;
  readonly open: () => Promise<InferenceSession>;
}

/**
 * Keeps networks within a memory ceiling: before one is opened, those that were used longest ago are closed until it fits,
 * and opened again when somebody runs them. One network opens or runs at a time; two at once would share the same cores.
 */
export class SessionPool {
  /** Open networks, the one that was used longest ago first. */
  private readonly opened = new Map<PoolableNetwork, InferenceSession>();
  private lastTurn: Promise<unknown> = Promise.resolve();

  constructor(private readonly ceilingBytes: number) {}

  /**
   * Opens a network, and describes it from then on whether it is open or not.
   * @throws MemoryCeilingError when it alone is over the ceiling; what `network.open` throws
   */
  async add(network: PoolableNetwork): Promise<InferenceSession> {
    if (network.memoryBytes > this.ceilingBytes) {
      throw new MemoryCeilingError(network.name, network.memoryBytes, this.ceilingBytes);
    }
    const { inputs, outputs } = await this.inTurn(() => this.ensureOpen(network));
    return new PooledSession({ name: network.name, inputs, outputs }, this, network);
  }

  /** Lends a network, opening it first where it was closed. */
  use<T>(network: PoolableNetwork, work: (session: InferenceSession) => Promise<T>): Promise<T> {
    return this.inTurn(async () => work(await this.ensureOpen(network)));
  }

  close(network: PoolableNetwork): Promise<void> {
    return this.inTurn(() => this.closeNow(network));
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.lastTurn.then(work);
    this.lastTurn = turn.catch(() => undefined);
    return turn;
  }

  private async ensureOpen(network: PoolableNetwork): Promise<InferenceSession> {
    const known = this.opened.get(network);
    if (known === undefined) await this.makeRoom(network.memoryBytes);
    const session = known ?? (await network.open());
    this.opened.delete(network);
    this.opened.set(network, session);
    return session;
  }

  private async makeRoom(wantedBytes: number): Promise<void> {
    for (const network of this.opened.keys()) {
      if (this.heldBytes + wantedBytes <= this.ceilingBytes) return;
      await this.closeNow(network);
    }
  }

  private get heldBytes(): number {
    return [...this.opened.keys()].reduce((sum, { memoryBytes }) => sum + memoryBytes, 0);
  }

  private async closeNow(network: PoolableNetwork): Promise<void> {
    const session = this.opened.get(network);
    this.opened.delete(network);
    await session?.release();
  }
}

/** What callers hold of a network that may be closed just now. */
class PooledSession implements InferenceSession {
  readonly name: string;
  readonly inputs: readonly TensorPort[];
  readonly outputs: readonly TensorPort[];

  constructor(
    description: Pick<InferenceSession, 'name' | 'inputs' | 'outputs'>,
    private readonly pool: SessionPool,
    private readonly network: PoolableNetwork,
  ) {
    this.name = description.name;
    this.inputs = description.inputs;
    this.outputs = description.outputs;
  }

  run(
    feeds: Readonly<Record<string, Tensor>>,
    into?: Readonly<Record<string, FloatTensor>>,
  ): Promise<Readonly<Record<string, FloatTensor>>> {
    return this.pool.use(this.network, (session) => session.run(feeds, into));
  }

  release(): Promise<void> {
    return this.pool.close(this.network);
  }
}
