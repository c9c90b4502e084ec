import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import {
  GENERATION_KINDS,
  GENERATION_STAGES,
  GENERATION_STATUSES,
  VERDICT_OUTCOMES,
} from '../../generations/generation-status.js';
import type {
  GenerationKind,
  GenerationStage,
  GenerationStatus,
  VerdictOutcome,
} from '../../generations/generation-status.js';
import { CheckOneOf, CreatedAtColumn, IdColumn, OptionalTimestampColumn, SeedColumn } from '../columns.js';
import type { Verdict } from '#policy';
import type { JsonObject } from '../json.js';
import { UploadEntity } from './upload.entity.js';
import { UserEntity } from './user.entity.js';

/** One request for pictures and where it stands. Only the generation store changes its status. */
@Entity('generations')
@Unique(['userId', 'clientRequestId'])
@Index(['userId', 'createdAt', 'id'])
@Index('ix_generations_unfinished', ['createdAt', 'id'], { where: `status IN ('queued', 'running')` })
@Index('ix_generations_source_upload_id', ['sourceUploadId'], { where: 'source_upload_id IS NOT NULL' })
@Index('ix_generations_target_upload_id', ['targetUploadId'], { where: 'target_upload_id IS NOT NULL' })
@Index('ix_generations_mask_upload_id', ['maskUploadId'], { where: 'mask_upload_id IS NOT NULL' })
@CheckOneOf('generations', 'status', GENERATION_STATUSES)
@CheckOneOf('generations', 'stage', GENERATION_STAGES)
@CheckOneOf('generations', 'verdict_outcome', VERDICT_OUTCOMES)
@CheckOneOf('generations', 'kind', GENERATION_KINDS)
@Check('ck_generations_source', `(kind = 'text') = (source_upload_id IS NULL AND source_image_id IS NULL)`)
@Check(
  'ck_generations_target',
  `(kind = 'interpolation') = (target_upload_id IS NOT NULL OR target_image_id IS NOT NULL)`,
)
@Check('ck_generations_seed', 'seed BETWEEN 0 AND 4294967295')
export class GenerationEntity {
  @IdColumn()
  id: string;

  @Column({ type: 'uuid' })
  userId: string;

  @ManyToOne(() => UserEntity, { nullable: false })
  @JoinColumn({ name: 'user_id' })
  user?: Relation<UserEntity>;

  /** Chosen by the client per click, so that sending the same click twice makes one generation. */
  @Column({ type: 'text' })
  clientRequestId: string;

  @Column({ type: 'text', default: 'text' })
  kind: GenerationKind;

  /** The picture it starts from is an upload or an earlier image; both null for pictures from words alone. */
  @Column({ type: 'uuid', nullable: true })
  sourceUploadId: string | null;

  @ManyToOne(() => UploadEntity, { nullable: true })
  @JoinColumn({ name: 'source_upload_id' })
  sourceUpload?: Relation<UploadEntity> | null;

  /** A plain id: images refer to generations already, and a reference back would be a cycle. */
  @Column({ type: 'uuid', nullable: true })
  sourceImageId: string | null;

  /** Where an interpolation leads: an upload or an earlier image; both null for every other kind. */
  @Column({ type: 'uuid', nullable: true })
  targetUploadId: string | null;

  @ManyToOne(() => UploadEntity, { nullable: true })
  @JoinColumn({ name: 'target_upload_id' })
  targetUpload?: Relation<UploadEntity> | null;

  /** A plain id, as the source's. */
  @Column({ type: 'uuid', nullable: true })
  targetImageId: string | null;

  @Column({ type: 'uuid', nullable: true })
  maskUploadId: string | null;

  @ManyToOne(() => UploadEntity, { nullable: true })
  @JoinColumn({ name: 'mask_upload_id' })
  maskUpload?: Relation<UploadEntity> | null;

  /** What only this kind has: strength, margins, feather. */
  @Column({ type: 'jsonb', default: {} })
  options: JsonObject;

  /** Empty where the kind takes no words. */
  @Column({ type: 'text' })
  prompt: string;

  /** Unsigned 32-bit. */
  @SeedColumn()
  seed: number;

  @Column({ type: 'int' })
  imageCount: number;

  @Column({ type: 'int' })
  widthPx: number;

  @Column({ type: 'int' })
  heightPx: number;

  @Column({ type: 'int' })
  steps: number;

  @Column({ type: 'double precision' })
  guidanceScale: number;

  @Column({ type: 'text', default: 'queued' })
  status: GenerationStatus;

  @Column({ type: 'text', nullable: true })
  stage: GenerationStage | null;

  @Column({ type: 'int', default: 0 })
  progressStep: number;

  @Column({ type: 'int', default: 0 })
  progressTotal: number;

  /** Small data URLs of the pictures in the making, one per image; null when there is nothing to show. */
  @Column({ type: 'jsonb', nullable: true })
  previews: string[] | null;

  /** The verdict on the prompt as the policy gave it. */
  @Column({ type: 'jsonb' })
  promptVerdict: Verdict;

  @Column({ type: 'text' })
  verdictOutcome: VerdictOutcome;

  @Column({ type: 'text' })
  policyVersion: string;

  @Column({ type: 'text', nullable: true })
  checkpointHash: string | null;

  /** How many times a worker has started on it. */
  @Column({ type: 'int', default: 0 })
  attempts: number;

  @Column({ type: 'text', nullable: true })
  errorCode: string | null;

  @Column({ type: 'text', nullable: true })
  errorMessage: string | null;

  /** Sequence of the newest row in `generation_events`. */
  @Column({ type: 'int', default: 0 })
  eventSequence: number;

  @OptionalTimestampColumn()
  cancelRequestedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  rejectionCategory: string | null;

  /** The worker that has it now, or had it last. */
  @Column({ type: 'text', nullable: true })
  workerId: string | null;

  @CreatedAtColumn()
  createdAt: Date;

  @OptionalTimestampColumn()
  startedAt: Date | null;

  @OptionalTimestampColumn()
  finishedAt: Date | null;
}
