import {
  BadRequestException,
  Controller,
  HttpCode,
  HttpException,
  Param,
  Post,
  Query,
  Req,
  UploadedFile,
  UseFilters,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request } from 'express';
import { decodeImage, hashCrops, hashPicture, UPLOAD_LIMITS } from '#pipeline/image';
import { RequiresRole } from '../../auth/permission.js';
import { ApiContextFactory } from '../../context/api-context.factory.js';
import { signedIn } from '../../context/signed-in.js';
import { RateLimiter } from '../../limits/rate-limiter.js';
import { UploadErrorFilter } from '../../uploads/upload-error.filter.js';
import { HashBankService } from './hash-bank.service.js';

/** One byte more than allowed still arrives, so that the answer can tell "too large" from "exactly at the limit". */
const RECEIVED = { limits: { fileSize: UPLOAD_LIMITS.bytes + 1, files: 1, fields: 0 } };
/** Below it the hash says nothing, and would match every other flat picture. */
const MIN_PDQ_QUALITY = 50;

const CONFLICT = 409;
const UNPROCESSABLE = 422;
const TOO_MANY_REQUESTS = 429;

export interface BankedAnswer {
  readonly pdqHash: string;
}

/** Banks a picture: POST the file as multipart field `file`. Its hash and those of its usual crops are kept, the picture is not. */
@Controller('hash-banks')
@UseFilters(UploadErrorFilter)
export class BankPictureController {
  constructor(
    private readonly contexts: ApiContextFactory,
    private readonly banks: HashBankService,
    private readonly limiter: RateLimiter,
  ) {}

  @RequiresRole('operator')
  @Post(':id/pictures')
  @HttpCode(201)
  @UseInterceptors(FileInterceptor('file', RECEIVED))
  async bank(
    @Req() request: Request,
    @Param('id') id: string,
    @Query('note') note: string | undefined,
    @UploadedFile() file: Express.Multer.File | undefined,
  ): Promise<BankedAnswer> {
    if (file === undefined) throw new BadRequestException(MISSING);
    const context = signedIn(await this.contexts.forRequest(request));
    const pace = await this.limiter.take('upload.user', context.user.id);
    if (!pace.allowed) throw tooFast(pace.retryAfterSeconds);
    const hashes = await hashesOf(file.buffer);
    const outcome = await this.banks.addHash(context, id, { ...hashes, note: note ?? file.originalname });
    if (outcome.kind === 'changed') return { pdqHash: hashes.pdqHash };
    throw refusal(outcome.kind, outcome.kind === 'conflict' ? outcome.message : 'There is no such bank.');
  }
}

const MISSING = { code: 'UPLOAD_MISSING', message: 'Send the picture as field "file".' };

async function hashesOf(bytes: Uint8Array): Promise<{ pdqHash: string; cropHashes: string[] }> {
  const decoded = await decodeImage(bytes);
  if (!decoded.ok) {
    throw new HttpException({ code: `UPLOAD_${decoded.code}`, message: decoded.message }, UNPROCESSABLE);
  }
  const { hash, quality } = hashPicture(decoded.image);
  if (quality >= MIN_PDQ_QUALITY) return { pdqHash: hash, cropHashes: await hashCrops(decoded.image) };
  const message = 'The picture has too few features: its hash would match other plain pictures too.';
  throw new HttpException({ code: 'PICTURE_FEATURELESS', message }, UNPROCESSABLE);
}

function refusal(kind: 'notFound' | 'conflict' | 'invalid', message: string): HttpException {
  if (kind === 'notFound') return new HttpException({ code: 'NOT_FOUND', message }, 404);
  return new HttpException(
    { code: kind.toUpperCase(), message },
    kind === 'conflict' ? CONFLICT : UNPROCESSABLE,
  );
}

function tooFast(retryAfterSeconds: number): HttpException {
  const message = `Too many uploads. Please try again in ${retryAfterSeconds} s.`;
  return new HttpException({ code: 'RATE_LIMITED', message }, TOO_MANY_REQUESTS);
}
