import {
  BadRequestException,
  Controller,
  HttpException,
  Param,
  Put,
  Query,
  Req,
  UseInterceptors,
} from '@nestjs/common';
import type { Request } from 'express';
import { RequiresRole } from '../../auth/permission.js';
import { ApiContextFactory } from '../../context/api-context.factory.js';
import { signedIn } from '../../context/signed-in.js';
import { LargeJsonInterceptor } from '../../http/large-json.interceptor.js';
import { PolicyDraftService } from './policy-draft.service.js';
import { type PolicyVersionRefusal, toRefusal } from './policy-version.results.js';

export interface SavedAnswer {
  readonly id: string;
  readonly revision: number;
}

const STATUSES: Readonly<Record<PolicyVersionRefusal['kind'], number>> = {
  notFound: 404,
  conflict: 409,
  invalid: 422,
  broken: 422,
  unacknowledged: 409,
  rateLimited: 429,
};

/** A draft's content is larger than a GraphQL request may be, so it is sent here: PUT `{ pack, costs }` as JSON. */
@Controller('policy-versions')
export class PolicyContentController {
  constructor(
    private readonly contexts: ApiContextFactory,
    private readonly drafts: PolicyDraftService,
  ) {}

  @RequiresRole('operator')
  @Put(':id/content')
  @UseInterceptors(LargeJsonInterceptor)
  async save(
    @Req() request: Request,
    @Param('id') id: string,
    @Query('revision') given: string | undefined,
  ): Promise<SavedAnswer> {
    const revision = Number(given);
    if (!Number.isInteger(revision)) {
      throw new BadRequestException({
        code: 'REVISION_MISSING',
        message: 'Name the revision that you edited.',
      });
    }
    const context = signedIn(await this.contexts.forRequest(request));
    const content: unknown = request.body;
    const outcome = await this.drafts.save(context, { id, revision, content });
    if (outcome.kind === 'changed') return { id, revision: revision + 1 };
    throw new HttpException({ ...toRefusal(outcome) }, STATUSES[outcome.kind]);
  }
}
