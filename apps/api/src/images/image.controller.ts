import { Controller, Get, NotFoundException, Param, Req, Res, StreamableFile } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '../auth/permission.js';
import { ApiContextFactory } from '../context/api-context.factory.js';
import { ImageAccessService } from './image-access.service.js';

/** What workers store. */
const CONTENT_TYPE = 'image/png';

@Controller('images')
export class ImageController {
  constructor(
    private readonly contexts: ApiContextFactory,
    private readonly images: ImageAccessService,
  ) {}

  /** Public only as a route: visitors, strangers and unknown ids all get the same 404. */
  @Public()
  @Get(':id')
  async image(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Param('id') id: string,
  ): Promise<StreamableFile | undefined> {
    const image = await this.images.open(await this.contexts.forRequest(request), id);
    if (image === null) throw new NotFoundException('There is no such image.');
    // An owner's browser may keep it but must ask each time: what is taken away later is gone at once.
    response.set('Cache-Control', image.forReview ? 'private, no-store' : 'private, no-cache');
    response.set('ETag', `"${image.contentSha256}"`);
    if (!image.forReview && request.fresh) {
      response.status(304);
      return undefined;
    }
    return new StreamableFile(image.bytes, { type: CONTENT_TYPE, length: image.bytes.byteLength });
  }
}
