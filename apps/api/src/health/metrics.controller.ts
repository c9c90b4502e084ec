import { Controller, Get, Inject, NotFoundException, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Registry } from 'prom-client';
import { APP_SECRETS, type Secrets } from '#platform';
import { Public } from '../auth/permission.js';
import { carriesToken } from '../http/bearer-token.js';
import { isFromThisMachine } from '../http/loopback.js';

@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly registry: Registry,
    @Inject(APP_SECRETS) private readonly secrets: Secrets,
  ) {}

  /** With METRICS_TOKEN set, for whoever carries it; without, for this machine only. Everybody else finds nothing. */
  @Public()
  @Get()
  async metrics(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<string> {
    if (!this.isAllowed(request)) throw new NotFoundException();
    response.set('Content-Type', this.registry.contentType);
    return this.registry.metrics();
  }

  private isAllowed(request: Request): boolean {
    const { metricsToken } = this.secrets;
    if (metricsToken !== undefined) return carriesToken(request.get('authorization'), metricsToken);
    return isFromThisMachine(request);
  }
}
