import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, In } from 'typeorm';
import { type GenerationEntity, ImageEntity, UploadEntity } from '#platform';
import type { ReviewSourcePart } from './review-source.type.js';

/** A picture that a generation was made from, as a reviewer may see it. */
export interface ReviewSource {
  readonly part: ReviewSourcePart;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Where it lies in the object storage; null once it was taken away or its time is over. */
  readonly storageKey: string | null;
  /** What the review log calls it. */
  readonly reference: { readonly imageId: string } | { readonly uploadId: string };
}

interface Named {
  readonly part: ReviewSourcePart;
  readonly imageId: string | null;
  readonly uploadId: string | null;
}

/** What generations under review were made from. Who may see it is not decided here. */
@Injectable()
export class ReviewSourceReadModel {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** @returns source, target and mask, as far as there are any */
  async of(generation: GenerationEntity): Promise<ReviewSource[]> {
    const named = namedBy(generation);
    const imageIds = named.flatMap(({ imageId }) => imageId ?? []);
    const uploadIds = named.flatMap(({ uploadId }) => uploadId ?? []);
    const { manager } = this.dataSource;
    // Pictures from words name none, and cost no query.
    const images = imageIds.length === 0 ? [] : await manager.findBy(ImageEntity, { id: In(imageIds) });
    const uploads = uploadIds.length === 0 ? [] : await manager.findBy(UploadEntity, { id: In(uploadIds) });
    return named.flatMap(({ part, imageId, uploadId }) => {
      const image = images.find(({ id }) => id === imageId);
      if (image !== undefined) return [fromImage(part, image)];
      const upload = uploads.find(({ id }) => id === uploadId);
      return upload === undefined ? [] : [fromUpload(part, upload)];
    });
  }
}

function namedBy(generation: GenerationEntity): Named[] {
  const { sourceImageId, sourceUploadId, targetImageId, targetUploadId, maskUploadId } = generation;
  return [
    { part: 'source', imageId: sourceImageId, uploadId: sourceUploadId },
    { part: 'target', imageId: targetImageId, uploadId: targetUploadId },
    { part: 'mask', imageId: null, uploadId: maskUploadId },
  ];
}

/** A picture that a reviewer has rejected is kept out of reach of reviewers too. */
function fromImage(part: ReviewSourcePart, image: ImageEntity): ReviewSource {
  const { id, widthPx, heightPx, visibility, storageKey } = image;
  return {
    part,
    widthPx,
    heightPx,
    storageKey: visibility === 'visible' ? storageKey : null,
    reference: { imageId: id },
  };
}

function fromUpload(part: ReviewSourcePart, upload: UploadEntity): ReviewSource {
  const { id, widthPx, heightPx, storageKey } = upload;
  return { part, widthPx, heightPx, storageKey, reference: { uploadId: id } };
}
