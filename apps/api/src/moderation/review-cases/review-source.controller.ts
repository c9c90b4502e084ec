import { Controller, Get, Header, NotFoundException, Param, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import { RequiresRole } from '../../auth/permission.js';
import { ApiContextFactory } from '../../context/api-context.factory.js';
import { signedIn } from '../../context/signed-in.js';
import { ReviewSourceAccessService } from './review-source-access.service.js';

@Controller('review-cases')
export class ReviewSourceController {
  constructor(
    private readonly contexts: ApiContextFactory,
    private readonly access: ReviewSourceAccessService,
  ) {}

  @RequiresRole('moderator')
  @Get(':id/sources/:part')
  @Header('Cache-Control', 'private, no-store')
  async source(
    @Req() request: Request,
    @Param('id') id: string,
    @Param('part') part: string,
  ): Promise<StreamableFile> {
    const context = signedIn(await this.contexts.forRequest(request));
    const bytes = await this.access.open(context, id, part);
    if (bytes === null) throw new NotFoundException('There is no such picture.');
    return new StreamableFile(bytes, { type: 'image/png', length: bytes.byteLength });
  }
}
