import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { WorkerRegistry, WorkerStatus } from '#platform';
import type { GenerationIntake } from './generation/generation-intake.js';
import { Heartbeat } from './heartbeat.js';
import type { PipelineState, PipelineSupervisor } from './inference/pipeline-supervisor.js';
import type { RecurringJobs } from './recurring/recurring-jobs.js';

export interface WorkerParts {
  workerId: string;
  registry: Pick<WorkerRegistry, 'beat' | 'leave' | 'forgetDead'>;
  supervisor: Pick<PipelineSupervisor, 'state' | 'onChange' | 'start' | 'stop'>;
  intake: Pick<GenerationIntake, 'open' | 'close' | 'drain'>;
  recurring: Pick<RecurringJobs, 'start' | 'stop'>;
}

/** Joins the parts of a worker: jobs are taken while a checkpoint is loaded, and everybody can see how it stands. */
export class WorkerLifecycle implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #parts: WorkerParts;
  readonly #heartbeat: Heartbeat;
  #isDraining = false;
  /** The beat that tells of the latest state. */
  #lastBeat: Promise<void> = Promise.resolve();
  /** Opening and closing happen in the order in which the states came. */
  #lastSwitch: Promise<void> = Promise.resolve();

  constructor(parts: WorkerParts) {
    this.#parts = parts;
    this.#heartbeat = new Heartbeat({ registry: parts.registry, status: () => this.status() });
    parts.supervisor.onChange((state) => this.#follow(state));
  }

  onApplicationBootstrap(): void {
    this.#heartbeat.start();
    this.#parts.supervisor.start();
    this.#parts.recurring.start();
  }

  /** Before any connection closes: the generation in hand still needs them. */
  async beforeApplicationShutdown(): Promise<void> {
    this.#isDraining = true;
    void this.#heartbeat.beat();
    await this.#lastSwitch;
    await this.#parts.recurring.stop();
    await this.#parts.intake.drain();
    await this.#parts.supervisor.stop();
    await this.#heartbeat.stop();
  }

  status(): WorkerStatus {
    const { state } = this.#parts.supervisor;
    return {
      workerId: this.#parts.workerId,
      state: this.#isDraining ? 'draining' : state.kind,
      checkpointId: state.kind === 'ready' ? state.checkpoint.id : null,
      checkpointHash: state.kind === 'ready' ? state.checkpoint.hash : null,
      detail: detailOf(state),
    };
  }

  /**
   * Resolves when loading has come to an end, good or bad, and everybody can tell: the registry has heard of it (or
   * could not be reached) and the intake stands as the state asks.
   */
  async settled(): Promise<void> {
    const { supervisor } = this.#parts;
    if (supervisor.state.kind === 'starting') {
      await new Promise<void>((resolve) =>
        supervisor.onChange((state) => {
          if (state.kind !== 'starting') resolve();
        }),
      );
    }
    await this.#lastBeat;
    await this.#lastSwitch;
  }

  #follow(state: PipelineState): void {
    this.#lastBeat = this.#heartbeat.beat();
    if (this.#isDraining) return;
    const { intake } = this.#parts;
    this.#lastSwitch = this.#lastSwitch.then(() => (state.kind === 'ready' ? intake.open() : intake.close()));
  }
}

/** What an operator should know: why nothing is drawn, or that it is drawn by another provider than was wished. */
function detailOf(state: PipelineState): string | null {
  if (state.kind === 'unavailable') return state.detail;
  if (state.kind !== 'ready' || state.warnings.length === 0) return null;
  return `Draws with ${state.checkpoint.executionProvider}. ${state.warnings.join(' ')}`;
}
