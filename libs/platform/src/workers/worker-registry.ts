import type { DataSource } from 'typeorm';
import { WorkerHeartbeatEntity, type WorkerState } from '../database/entities/worker-heartbeat.entity.js';

/** How often a worker says that it lives. */
export const HEARTBEAT_INTERVAL_MS = 5_000;
/** A worker unseen for this long is taken for dead: three missed beats. */
export const WORKER_LIVE_WINDOW_MS = 3 * HEARTBEAT_INTERVAL_MS;
/** Rows of workers that died without a word are dropped after a day; until then an operator can see them. */
const FORGET_AFTER_MS = 24 * 60 * 60_000;

export interface WorkerStatus {
  workerId: string;
  state: WorkerState;
  checkpointId: string | null;
  checkpointHash: string | null;
  /** What is wrong, in words; names the file when a checkpoint file is. */
  detail: string | null;
}

export interface KnownWorker extends WorkerStatus {
  seenAt: Date;
  /** Seen within `WORKER_LIVE_WINDOW_MS`. */
  live: boolean;
}

/** Who works here, as told by the workers themselves. Times are the database's: no two machines need agree. */
export class WorkerRegistry {
  constructor(private readonly dataSource: DataSource) {}

  async beat({ workerId, state, checkpointId, checkpointHash, detail }: WorkerStatus): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO worker_heartbeats (worker_id, state, checkpoint_id, checkpoint_hash, detail)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (worker_id) DO UPDATE SET state = excluded.state, checkpoint_id = excluded.checkpoint_id,
         checkpoint_hash = excluded.checkpoint_hash, detail = excluded.detail, seen_at = now()`,
      [workerId, state, checkpointId, checkpointHash, detail],
    );
  }

  /** A worker that ends in good order takes its row with it. */
  async leave(workerId: string): Promise<void> {
    await this.dataSource.getRepository(WorkerHeartbeatEntity).delete(workerId);
  }

  /** Drops the rows of workers that have been dead for a day. */
  async forgetDead(): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM worker_heartbeats WHERE seen_at < now() - make_interval(secs => $1)`,
      [FORGET_AFTER_MS / 1_000],
    );
  }

  /** Most recently seen first. */
  async list(): Promise<KnownWorker[]> {
    return this.dataSource.query(
      `SELECT worker_id AS "workerId", state, checkpoint_id AS "checkpointId", checkpoint_hash AS "checkpointHash",
         detail, seen_at AS "seenAt", seen_at > now() - make_interval(secs => $1) AS live
       FROM worker_heartbeats ORDER BY seen_at DESC, worker_id`,
      [WORKER_LIVE_WINDOW_MS / 1_000],
    );
  }
}
