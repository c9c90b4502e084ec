import type DataLoader from 'dataloader';
import type { CreditUsage, GenerationEntity, ImageEntity, ReviewEventEntity } from '#platform';

/** Gathers what the fields of one answer need, so that a list costs a handful of queries instead of one per row. */
export interface Loaders {
  /** By generation. */
  readonly visibleImages: DataLoader<string, readonly ImageEntity[]>;
  /** By generation. */
  readonly reviewableImages: DataLoader<string, readonly ImageEntity[]>;
  /** By generation. */
  readonly creditsCharged: DataLoader<string, number>;
  /** By generation. */
  readonly queuePosition: DataLoader<string, number | null>;
  /** By generation. */
  readonly reviewCategory: DataLoader<string, string | null>;
  /** By image, whatever its state: the generation that it belongs to; null when there is no such image. */
  readonly generationOfImage: DataLoader<string, string | null>;
  /** By generation, whoever owns it: for reviewers only. */
  readonly reviewedGeneration: DataLoader<string, GenerationEntity>;
  /** By review case. */
  readonly reviewEvents: DataLoader<string, readonly ReviewEventEntity[]>;
  /** By user. */
  readonly userName: DataLoader<string, string | null>;
  /** By user. */
  readonly generationCount: DataLoader<string, number>;
  /** By user. */
  readonly creditUsage: DataLoader<string, CreditUsage>;
}
