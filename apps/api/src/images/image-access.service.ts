import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import {
  type GenerationEntity,
  ImageEntity,
  OBJECT_STORAGE,
  type ObjectStorage,
  ReviewCaseEntity,
  ReviewCaseStore,
  type UserEntity,
} from '#platform';
import { hasRole } from '../auth/permission.js';
import type { ApiContext } from '../context/api-context.js';
import { isUuid } from '../graphql/ids.js';

export interface ServedImage {
  readonly bytes: Uint8Array;
  readonly contentSha256: string;
  /** True when a reviewer looks: the answer must not be kept anywhere. */
  readonly forReview: boolean;
}

/**
 * Hands out pictures: to their owner once they may be seen, to reviewers when there is a case about them. Everybody
 * else, and everything else, gets the same null.
 */
@Injectable()
export class ImageAccessService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(OBJECT_STORAGE) private readonly storage: ObjectStorage,
    private readonly reviewCases: ReviewCaseStore,
  ) {}

  async open({ user }: ApiContext, imageId: string): Promise<ServedImage | null> {
    if (user === null || !isUuid(imageId)) return null;
    const image = await this.dataSource.manager.findOne(ImageEntity, {
      where: { id: imageId },
      relations: { generation: true },
    });
    if (image?.generation === undefined || image.visibility === 'removed') return null;
    if (image.generation.userId === user.id) return this.openForOwner(image);
    return hasRole(user, 'moderator') ? this.openForReview(user, image, image.generation) : null;
  }

  /** A moderator is no reviewer of their own pictures: held ones stay hidden from them too. */
  private async openForOwner(image: ImageEntity): Promise<ServedImage | null> {
    return image.visibility === 'visible' ? this.read(image, false) : null;
  }

  private async openForReview(
    reviewer: UserEntity,
    image: ImageEntity,
    generation: GenerationEntity,
  ): Promise<ServedImage | null> {
    const reviewCase = await this.dataSource.manager.findOneBy(ReviewCaseEntity, {
      generationId: generation.id,
    });
    if (reviewCase === null) return null;
    await this.reviewCases.recordReveal({
      caseId: reviewCase.id,
      actorId: reviewer.id,
      seen: { imageId: image.id },
    });
    return this.read(image, true);
  }

  private async read(image: ImageEntity, forReview: boolean): Promise<ServedImage | null> {
    const bytes = await this.storage.get(image.storageKey);
    return bytes === null ? null : { bytes, contentSha256: image.contentSha256, forReview };
  }
}
