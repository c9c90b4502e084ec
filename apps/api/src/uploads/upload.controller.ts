import {
  BadRequestException,
  Controller,
  Get,
  HttpCode,
  NotFoundException,
  Param,
  Post,
  Query,
  Req,
  StreamableFile,
  UploadedFile,
  UseFilters,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request } from 'express';
import { UPLOAD_LIMITS } from '#pipeline/image';
import { UPLOAD_PURPOSES, type UploadPurpose } from '#platform';
import { SignedIn } from '../auth/permission.js';
import { ApiContextFactory } from '../context/api-context.factory.js';
import { signedIn } from '../context/signed-in.js';
import { UploadAccessService } from './upload-access.service.js';
import { UploadErrorFilter } from './upload-error.filter.js';
import { UploadService } from './upload.service.js';

/** One byte more than allowed still arrives, so that the answer can tell "too large" from "exactly at the limit". */
const RECEIVED = { limits: { fileSize: UPLOAD_LIMITS.bytes + 1, files: 1, fields: 0 } };

export interface UploadAnswer {
  readonly id: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Pictures that people bring along: POST the file as multipart field `file`, then name the id in a mutation. */
@Controller('uploads')
@UseFilters(UploadErrorFilter)
export class UploadController {
  constructor(
    private readonly contexts: ApiContextFactory,
    private readonly uploads: UploadService,
    private readonly access: UploadAccessService,
  ) {}

  @SignedIn()
  @Post()
  @HttpCode(201)
  @UseInterceptors(FileInterceptor('file', RECEIVED))
  async upload(
    @Req() request: Request,
    @Query('purpose') purpose: string | undefined,
    @UploadedFile() file: Express.Multer.File | undefined,
  ): Promise<UploadAnswer> {
    if (file === undefined) {
      throw new BadRequestException({ code: 'UPLOAD_MISSING', message: 'Send the picture as field "file".' });
    }
    const context = signedIn(await this.contexts.forRequest(request));
    const { id, widthPx, heightPx } = await this.uploads.receive(context, {
      bytes: file.buffer,
      purpose: parsePurpose(purpose),
    });
    return { id, widthPx, heightPx };
  }

  @SignedIn()
  @Get(':id')
  async download(@Req() request: Request, @Param('id') id: string): Promise<StreamableFile> {
    const context = signedIn(await this.contexts.forRequest(request));
    const bytes = await this.access.open(context, id);
    if (bytes === null) throw new NotFoundException('There is no such upload.');
    return new StreamableFile(bytes, { type: 'image/png', length: bytes.byteLength });
  }
}

function parsePurpose(given: string | undefined): UploadPurpose {
  const purpose = UPLOAD_PURPOSES.find((known) => known === (given ?? 'source'));
  if (purpose !== undefined) return purpose;
  const message = `The purpose must be one of ${UPLOAD_PURPOSES.join(', ')}.`;
  throw new BadRequestException({ code: 'UPLOAD_PURPOSE', message });
}
