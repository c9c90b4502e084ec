import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { WaitlistState } from '#rollout';
import { Public, RequiresRole } from '../auth/permission.js';
import type { ApiContext, SignedInContext } from '../context/api-context.js';
import { CurrentContext, SignedInContextParam } from '../context/current-context.decorator.js';
import { type Connection, toConnection } from '../graphql/pagination/connection.js';
import { ListArgs, listPage } from '../graphql/pagination/list.args.js';
import { createdAtCursor } from '../graphql/pagination/newest-first.js';
import { AdmissionService } from './admission.service.js';
import { JoinWaitlistInput } from './dto/join-waitlist.input.js';
import { JoinWaitlistService } from './join-waitlist.service.js';
import { WaitlistEntryConnection, WaitlistEntryType } from './waitlist-entry.type.js';
import { toAdmissionResult, toJoinResult, toWaitlistEntry } from './waitlist.mapper.js';
import { WaitlistReadModel } from './waitlist.read-model.js';
import { AdmitWaitlistEntryResult, JoinWaitlistResult } from './waitlist.results.js';
import { WaitlistStateEnum } from './waitlist-state.enum.js';

@ArgsType()
class WaitlistArgs extends ListArgs {
  @Field(() => WaitlistStateEnum, { nullable: true })
  state?: WaitlistState | null;

  @Field(() => String, { nullable: true })
  search?: string | null;
}

@Resolver(() => WaitlistEntryType)
export class WaitlistResolver {
  constructor(
    private readonly joining: JoinWaitlistService,
    private readonly admission: AdmissionService,
    private readonly entries: WaitlistReadModel,
  ) {}

  @Public()
  @Mutation(() => JoinWaitlistResult)
  async joinWaitlist(
    @CurrentContext() context: ApiContext,
    @Args('input') input: JoinWaitlistInput,
  ): Promise<typeof JoinWaitlistResult> {
    return toJoinResult(await this.joining.join(context, input));
  }

  @RequiresRole('operator')
  @Query(() => WaitlistEntryConnection)
  async waitlistEntries(@Args() args: WaitlistArgs): Promise<Connection<WaitlistEntryType>> {
    const page = await this.entries.page(args, listPage(args));
    return toConnection(page, { cursorOf: createdAtCursor, nodeOf: toWaitlistEntry });
  }

  @RequiresRole('operator')
  @Query(() => WaitlistEntryType, { nullable: true })
  async waitlistEntry(@Args('id', { type: () => ID }) id: string): Promise<WaitlistEntryType | null> {
    const entry = await this.entries.byId(id);
    return entry === null ? null : toWaitlistEntry(entry);
  }

  @RequiresRole('operator')
  @Mutation(() => AdmitWaitlistEntryResult, { description: 'Makes the account and posts the invitation.' })
  async admitWaitlistEntry(
    @SignedInContextParam() context: SignedInContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<typeof AdmitWaitlistEntryResult> {
    return toAdmissionResult(await this.admission.admit(context, id));
  }

  @RequiresRole('operator')
  @Mutation(() => AdmitWaitlistEntryResult)
  async declineWaitlistEntry(
    @SignedInContextParam() context: SignedInContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<typeof AdmitWaitlistEntryResult> {
    return toAdmissionResult(await this.admission.decline(context, id));
  }
}
