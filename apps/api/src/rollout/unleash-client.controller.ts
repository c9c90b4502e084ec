import { Controller, Get, Headers, HttpCode, Inject, Post, UnauthorizedException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { ClientFeaturesResponse } from 'unleash-client';
import { APP_SECRETS, FeatureFlagEntity, parseFlagRows, type Secrets } from '#platform';
import { Public } from '../auth/permission.js';
import { carriesToken } from '../http/bearer-token.js';

/** The answer's shape, as Unleash's client API counts it. */
const FEATURES_VERSION = 2;
const ACCEPTED = 202;

/**
 * The part of Unleash's client API that clients call, over our own flags: other programs of an installation can follow
 * the same switches. Closed until UNLEASH_TOKEN is set. Express adds the ETag and answers 304 by itself.
 */
@Controller('api/client')
export class UnleashClientController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(APP_SECRETS) private readonly secrets: Secrets,
  ) {}

  @Public()
  @Get('features')
  async features(
    @Headers('authorization') authorization?: string,
  ): Promise<Pick<ClientFeaturesResponse, 'version' | 'features' | 'segments'>> {
    this.assertToken(authorization);
    const rows = await this.dataSource.manager.find(FeatureFlagEntity, { order: { key: 'ASC' } });
    return { version: FEATURES_VERSION, features: parseFlagRows(rows).features, segments: [] };
  }

  /** Clients introduce themselves; we keep no register of them. */
  @Public()
  @Post('register')
  @HttpCode(ACCEPTED)
  register(@Headers('authorization') authorization?: string): void {
    this.assertToken(authorization);
  }

  /** Clients report their counts; ours are in /metrics. */
  @Public()
  @Post('metrics')
  @HttpCode(ACCEPTED)
  metrics(@Headers('authorization') authorization?: string): void {
    this.assertToken(authorization);
  }

  private assertToken(authorization: string | undefined): void {
    if (!carriesToken(authorization, this.secrets.unleashToken)) throw new UnauthorizedException();
  }
}
