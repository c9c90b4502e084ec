import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, In } from 'typeorm';
import { GenerationReadModel, ImageEntity } from '#platform';

/** Pictures per generation, in the order of the ids. */
@Injectable()
export class ImageReadModel {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly generations: GenerationReadModel,
  ) {}

  /** What the owner may see. */
  async visible(generationIds: readonly string[]): Promise<ImageEntity[][]> {
    return grouped(generationIds, await this.generations.visibleImages(generationIds));
  }

  /** The generation of each picture; null where there is no such picture. */
  async generationIds(imageIds: readonly string[]): Promise<(string | null)[]> {
    const images = await this.dataSource.manager.find(ImageEntity, {
      select: { id: true, generationId: true },
      where: { id: In([...imageIds]) },
    });
    return imageIds.map((id) => images.find((image) => image.id === id)?.generationId ?? null);
  }

  /** What a reviewer may see: all but the removed ones. */
  async reviewable(generationIds: readonly string[]): Promise<ImageEntity[][]> {
    const images = await this.dataSource.manager.find(ImageEntity, {
      where: { generationId: In([...generationIds]), visibility: In(['visible', 'held']) },
      order: { position: 'ASC' },
    });
    return grouped(generationIds, images);
  }
}

function grouped(generationIds: readonly string[], images: readonly ImageEntity[]): ImageEntity[][] {
  return generationIds.map((id) => images.filter((image) => image.generationId === id));
}
