import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Public } from '../auth/permission.js';
import { type Readiness, ReadinessService } from './readiness.service.js';

const SERVICE_UNAVAILABLE = 503;

/** Names parts, never reasons: these answers are public. */
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: ReadinessService) {}

  /** The process runs and its event loop turns. */
  @Public()
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can answer requests: database, migrations and queue are there. */
  @Public()
  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<Readiness> {
    const readiness = await this.readiness.check();
    if (!readiness.ready) response.status(SERVICE_UNAVAILABLE);
    return readiness;
  }
}
