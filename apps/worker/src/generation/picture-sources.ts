import type { DataSource } from 'typeorm';
import { type GenerationEntity, ImageEntity, UploadEntity } from '#platform';

/** Where in the object storage the pictures lie that a generation starts from. */
export interface PictureKeys {
  readonly imageKey: string;
  readonly maskKey: string | null;
}

export interface PictureSources {
  /** @returns null when a picture has been taken away since the generation was asked for */
  find(generation: GenerationEntity): Promise<PictureKeys | null>;
}

/** Looks the pictures up again: an upload may have expired, an image may have been removed by a reviewer. */
export class DatabasePictureSources implements PictureSources {
  constructor(private readonly dataSource: DataSource) {}

  async find(generation: GenerationEntity): Promise<PictureKeys | null> {
    const imageKey = await this.imageKey(generation);
    if (imageKey === null) return null;
    if (generation.maskUploadId === null) return { imageKey, maskKey: null };
    const maskKey = await this.uploadKey(generation.maskUploadId);
    return maskKey === null ? null : { imageKey, maskKey };
  }

  private async imageKey({ sourceUploadId, sourceImageId }: GenerationEntity): Promise<string | null> {
    if (sourceUploadId !== null) return this.uploadKey(sourceUploadId);
    if (sourceImageId === null) return null;
    const image = await this.dataSource.manager.findOneBy(ImageEntity, {
      id: sourceImageId,
      visibility: 'visible',
    });
    return image?.storageKey ?? null;
  }

  private async uploadKey(id: string): Promise<string | null> {
    return (await this.dataSource.manager.findOneBy(UploadEntity, { id }))?.storageKey ?? null;
  }
}
