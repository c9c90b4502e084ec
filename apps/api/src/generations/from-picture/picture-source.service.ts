import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { ImageEntity } from '#platform';
import type { SignedInContext } from '../../context/api-context.js';
import { isUuid } from '../../graphql/ids.js';
import type { FieldProblem } from '../../graphql/results/invalid-input.result.js';
import { UploadAccessService } from '../../uploads/upload-access.service.js';
import type { ImageSourceInput } from './dto/image-source.input.js';

export interface PictureSource {
  readonly uploadId: string | null;
  readonly imageId: string | null;
  readonly widthPx: number;
  readonly heightPx: number;
}

export type PictureSourceResult =
  | { readonly ok: true; readonly source: PictureSource }
  | { readonly ok: false; readonly problem: FieldProblem };

/** Finds the picture that somebody wants to start from, among those that are theirs to use. */
@Injectable()
export class PictureSourceService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uploads: UploadAccessService,
  ) {}

  async find(
    context: SignedInContext,
    { uploadId, imageId }: ImageSourceInput,
  ): Promise<PictureSourceResult> {
    if ((uploadId ?? null) !== null && (imageId ?? null) !== null) return AMBIGUOUS;
    if (typeof uploadId === 'string') return this.upload(context, uploadId);
    if (typeof imageId === 'string') return this.image(context, imageId);
    return AMBIGUOUS;
  }

  /** @returns the id when it is a mask of this person's, else a problem */
  async findMask(context: SignedInContext, id: string): Promise<FieldProblem | null> {
    const mask = await this.uploads.findOwned(context, id, 'mask');
    return mask === null ? notFound('maskUploadId') : null;
  }

  private async upload(context: SignedInContext, id: string): Promise<PictureSourceResult> {
    const upload = await this.uploads.findOwned(context, id, 'source');
    if (upload === null) return { ok: false, problem: notFound('source') };
    const { widthPx, heightPx } = upload;
    return { ok: true, source: { uploadId: id, imageId: null, widthPx, heightPx } };
  }

  private async image({ user }: SignedInContext, id: string): Promise<PictureSourceResult> {
    const image = isUuid(id)
      ? await this.dataSource.manager.findOne(ImageEntity, {
          where: { id, visibility: 'visible', generation: { userId: user.id } },
        })
      : null;
    if (image === null) return { ok: false, problem: notFound('source') };
    const { widthPx, heightPx } = image;
    return { ok: true, source: { uploadId: null, imageId: id, widthPx, heightPx } };
  }
}

const AMBIGUOUS: PictureSourceResult = {
  ok: false,
  problem: {
    field: 'source',
    code: 'SOURCE_AMBIGUOUS',
    message: 'Name either an upload or one of your pictures to start from.',
  },
};

/** Unknown, expired and other people's pictures are told apart by nobody. */
function notFound(field: string): FieldProblem {
  const message = 'There is no such picture of yours. It may have expired; choose it again.';
  return { field, code: 'NOT_FOUND', message };
}
