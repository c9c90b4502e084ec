import { Column, Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { IMAGE_VISIBILITIES } from '../../generations/generation-status.js';
import type { ImageVisibility } from '../../generations/generation-status.js';
import { CheckOneOf, CreatedAtColumn, IdColumn, SeedColumn } from '../columns.js';
import type { JsonObject } from '../json.js';
import { GenerationEntity } from './generation.entity.js';

@Entity('images')
@Unique(['generationId', 'position'])
@Index('ix_images_pdq_hash', ['pdqHash'], { where: 'pdq_hash IS NOT NULL' })
@CheckOneOf('images', 'visibility', IMAGE_VISIBILITIES)
export class ImageEntity {
  @IdColumn()
  id: string;

  @Column({ type: 'uuid' })
  generationId: string;

  @ManyToOne(() => GenerationEntity, { nullable: false })
  @JoinColumn({ name: 'generation_id' })
  generation?: Relation<GenerationEntity>;

  /** From 0, in the order in which they are shown: of extensions, the least visible seam comes first. */
  @Column({ type: 'int' })
  position: number;

  @Column({ type: 'text' })
  storageKey: string;

  @Column({ type: 'text' })
  contentSha256: string;

  @Column({ type: 'int' })
  widthPx: number;

  @Column({ type: 'int' })
  heightPx: number;

  @Column({ type: 'int' })
  sizeBytes: number;

  @Column({ type: 'text' })
  visibility: ImageVisibility;

  @SeedColumn()
  seed: number;

  /** How the picture was made; kept here and not in the published file. */
  @Column({ type: 'jsonb' })
  parameters: JsonObject;

  /** What the review networks saw; null for pictures made before there were any. */
  @Column({ type: 'jsonb', nullable: true })
  facts: JsonObject | null;

  /** Perceptual hash, 64 hexadecimal digits. */
  @Column({ type: 'text', nullable: true })
  pdqHash: string | null;

  @CreatedAtColumn()
  createdAt: Date;
}
