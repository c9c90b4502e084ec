import {
  Args,
  ArgsType,
  Context,
  Field,
  ID,
  Int,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { RequiresRole } from '../auth/permission.js';
import type { SignedInContext } from '../context/api-context.js';
import { SignedInContextParam } from '../context/current-context.decorator.js';
import type { GraphqlContext } from '../graphql/graphql-context.js';
import { type Connection, toConnection } from '../graphql/pagination/connection.js';
import { ListArgs, listPage } from '../graphql/pagination/list.args.js';
import { createdAtCursor } from '../graphql/pagination/newest-first.js';
import { SetUserAccessStageInput, SetUserRoleInput, SuspendUserInput } from './dto/update-user.inputs.js';
import { UserAdminService } from './user-admin.service.js';
import { toUpdateUserResult, toUser, UpdateUserResult } from './user.mapper.js';
import { UserReadModel } from './user.read-model.js';
import { UserConnection, UserType } from './user.type.js';

@ArgsType()
class UserArgs extends ListArgs {
  @Field(() => String, { nullable: true })
  search?: string | null;
}

@Resolver(() => UserType)
export class UserResolver {
  constructor(
    private readonly accounts: UserReadModel,
    private readonly admin: UserAdminService,
  ) {}

  @RequiresRole('operator')
  @Query(() => UserConnection)
  async users(@Args() args: UserArgs): Promise<Connection<UserType>> {
    const page = await this.accounts.page(args.search, listPage(args));
    return toConnection(page, { cursorOf: createdAtCursor, nodeOf: toUser });
  }

  @RequiresRole('operator')
  @Query(() => UserType, { nullable: true })
  async user(@Args('id', { type: () => ID }) id: string): Promise<UserType | null> {
    const user = await this.accounts.byId(id);
    return user === null ? null : toUser(user);
  }

  @RequiresRole('operator')
  @Mutation(() => UpdateUserResult)
  async setUserAccessStage(
    @SignedInContextParam() context: SignedInContext,
    @Args('input') input: SetUserAccessStageInput,
  ): Promise<typeof UpdateUserResult> {
    return toUpdateUserResult(await this.admin.setAccessStage(context, input));
  }

  @RequiresRole('operator')
  @Mutation(() => UpdateUserResult)
  async setUserRole(
    @SignedInContextParam() context: SignedInContext,
    @Args('input') input: SetUserRoleInput,
  ): Promise<typeof UpdateUserResult> {
    return toUpdateUserResult(await this.admin.setRole(context, input));
  }

  @RequiresRole('operator')
  @Mutation(() => UpdateUserResult)
  async suspendUser(
    @SignedInContextParam() context: SignedInContext,
    @Args('input') input: SuspendUserInput,
  ): Promise<typeof UpdateUserResult> {
    return toUpdateUserResult(await this.admin.suspend(context, input));
  }

  @RequiresRole('operator')
  @Mutation(() => UpdateUserResult)
  async reinstateUser(
    @SignedInContextParam() context: SignedInContext,
    @Args('userId', { type: () => ID }) userId: string,
  ): Promise<typeof UpdateUserResult> {
    return toUpdateUserResult(await this.admin.reinstate(context, userId));
  }

  @ResolveField(() => Int)
  generationCount(@Parent() user: UserType, @Context() { loaders }: GraphqlContext): Promise<number> {
    return loaders.generationCount.load(user.id);
  }
}
