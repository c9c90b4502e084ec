import type { DataSource } from 'typeorm';
import { type GenerationEntity, ImageEntity, UploadEntity } from '#platform';

/** Where in the object storage the pictures lie that a generation starts from. */
export interface PictureKeys {
  readonly imageKey: string;
  readonly maskKey: string | null;
  readonly targetKey: string | null;
}

export interface PictureSources {
  /** @returns null when a picture has been taken away since the generation was asked for */
  find(generation: GenerationEntity): Promise<PictureKeys | null>;
}

/** Looks the pictures up again: an upload may have expired, an image may have been removed by a reviewer. */
export class DatabasePictureSources implements PictureSources {
  constructor(private readonly dataSource: DataSource) {}

  async find(generation: GenerationEntity): Promise<PictureKeys | null> {
    const { kind, sourceUploadId, sourceImageId, targetUploadId, targetImageId, maskUploadId } = generation;
    const imageKey = await this.pictureKey(sourceUploadId, sourceImageId);
    const targetKey = await this.pictureKey(targetUploadId, targetImageId);
    const maskKey = await this.uploadKey(maskUploadId);
    const isGone =
      imageKey === null ||
      (kind === 'interpolation' && targetKey === null) ||
      (maskUploadId !== null && maskKey === null);
    return isGone ? null : { imageKey, maskKey, targetKey };
  }

  private async pictureKey(uploadId: string | null, imageId: string | null): Promise<string | null> {
    if (imageId === null) return this.uploadKey(uploadId);
    const image = await this.dataSource.manager.findOneBy(ImageEntity, {
      id: imageId,
      visibility: 'visible',
    });
    return image?.storageKey ?? null;
  }

  private async uploadKey(id: string | null): Promise<string | null> {
    if (id === null) return null;
    return (await this.dataSource.manager.findOneBy(UploadEntity, { id }))?.storageKey ?? null;
  }
}
