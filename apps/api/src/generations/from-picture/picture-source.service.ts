import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { IMAGE_LIMITS } from '#pipeline/request';
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

/** What a wish names its pictures by. */
export interface PictureNames {
  readonly source: ImageSourceInput;
  readonly target: ImageSourceInput | null;
  readonly maskUploadId: string | null;
}

/** The pictures that a wish is about; of a mask nothing more has to be known than that it is there. */
export interface WantedPictures {
  readonly source: PictureSource;
  readonly target: PictureSource | null;
}

type Found<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly problem: FieldProblem };

type PictureField = 'source' | 'target';

/** Finds the pictures that somebody wants to start from, among those that are theirs to use. */
@Injectable()
export class PictureSourceService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uploads: UploadAccessService,
  ) {}

  async findAll(
    context: SignedInContext,
    wish: PictureNames,
  ): Promise<Found<{ readonly pictures: WantedPictures }>> {
    const source = await this.find(context, wish.source, 'source');
    if (!source.ok) return source;
    if (wish.maskUploadId !== null) {
      const mask = await this.uploads.findOwned(context, wish.maskUploadId, 'mask');
      if (mask === null) return notFound('maskUploadId');
    }
    if (wish.target === null) return { ok: true, pictures: { source: source.picture, target: null } };
    const target = await this.find(context, wish.target, 'target');
    if (!target.ok) return target;
    if (isSame(source.picture, target.picture)) return SAME_PICTURE;
    return { ok: true, pictures: { source: source.picture, target: target.picture } };
  }

  private async find(
    context: SignedInContext,
    { uploadId, imageId }: ImageSourceInput,
    field: PictureField,
  ): Promise<Found<{ readonly picture: PictureSource }>> {
    const hasUpload = typeof uploadId === 'string';
    if (hasUpload === (typeof imageId === 'string')) return ambiguous(field);
    const picture = hasUpload
      ? await this.upload(context, uploadId)
      : await this.image(context, imageId ?? '');
    if (picture === null) return notFound(field);
    return isTooLarge(picture) ? tooLarge(field) : { ok: true, picture };
  }

  private async upload(context: SignedInContext, id: string): Promise<PictureSource | null> {
    const upload = await this.uploads.findOwned(context, id, 'source');
    return upload === null ? null : { ...sizeOf(upload), uploadId: id, imageId: null };
  }

  private async image({ user }: SignedInContext, id: string): Promise<PictureSource | null> {
    if (!isUuid(id)) return null;
    const image = await this.dataSource.manager.findOne(ImageEntity, {
      where: { id, visibility: 'visible', generation: { userId: user.id } },
    });
    return image === null ? null : { ...sizeOf(image), uploadId: null, imageId: image.id };
  }
}

function sizeOf({ widthPx, heightPx }: { widthPx: number; heightPx: number }) {
  return { widthPx, heightPx };
}

function isSame(a: PictureSource, b: PictureSource): boolean {
  return a.uploadId === b.uploadId && a.imageId === b.imageId;
}

/** Uploads were made smaller when they came in; what was enlarged here may be larger than any pipeline takes. */
function isTooLarge({ widthPx, heightPx }: PictureSource): boolean {
  return Math.max(widthPx, heightPx) > IMAGE_LIMITS.sidePx.max;
}

function problem(field: string, code: string, message: string) {
  return { ok: false, problem: { field, code, message } } as const;
}

const SAME_PICTURE = problem('target', 'NOTHING_TO_DO', 'Choose two different pictures.');

function ambiguous(field: PictureField) {
  return problem(field, 'SOURCE_AMBIGUOUS', 'Name either an upload or one of your pictures to start from.');
}

/** Unknown, expired and other people's pictures are told apart by nobody. */
function notFound(field: PictureField | 'maskUploadId') {
  const message = 'There is no such picture of yours. It may have expired; choose it again.';
  return problem(field, 'NOT_FOUND', message);
}

function tooLarge(field: PictureField) {
  const { max } = IMAGE_LIMITS.sidePx;
  return problem(field, 'TOO_LARGE', `A picture to start from may have at most ${max} pixels a side.`);
}
