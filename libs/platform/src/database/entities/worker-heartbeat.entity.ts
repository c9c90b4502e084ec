import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CheckOneOf, CreatedAtColumn } from '../columns.js';

export const WORKER_STATES = ['starting', 'ready', 'unavailable', 'draining'] as const;
export type WorkerState = (typeof WORKER_STATES)[number];

@Entity('worker_heartbeats')
@CheckOneOf('worker_heartbeats', 'state', WORKER_STATES)
export class WorkerHeartbeatEntity {
  @PrimaryColumn({ type: 'text' })
  workerId: string;

  @Column({ type: 'text' })
  state: WorkerState;

  @Column({ type: 'text', nullable: true })
  checkpointId: string | null;

  @Column({ type: 'text', nullable: true })
  checkpointHash: string | null;

  /** What is wrong, in words; names the file when a checkpoint file is. */
  @Column({ type: 'text', nullable: true })
  detail: string | null;

  @CreatedAtColumn()
  seenAt: Date;

  @CreatedAtColumn()
  startedAt: Date;
}
