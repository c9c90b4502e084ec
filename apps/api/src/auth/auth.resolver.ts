import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { ApiContext } from '../context/api-context.js';
import { CurrentContext } from '../context/current-context.decorator.js';
import type { GraphqlContext } from '../graphql/graphql-context.js';
import { SocketRegistry } from '../graphql/websocket/socket-registry.js';
import { Public } from './permission.js';
import { endSession, establishSession } from './session.js';
import { toRedeemResult, toRequestLinkResult, toViewer } from './sign-in.mapper.js';
import { SignInService } from './sign-in.service.js';
import { RedeemSignInLinkResult, RequestSignInLinkResult } from './sign-in.unions.js';
import { ViewerType } from './viewer.type.js';

@Resolver()
export class AuthResolver {
  constructor(
    private readonly signIn: SignInService,
    private readonly sockets: SocketRegistry,
  ) {}

  @Public()
  @Query(() => ViewerType, { nullable: true, description: 'Null when signed out.' })
  viewer(@CurrentContext() { user }: ApiContext): ViewerType | null {
    return user === null ? null : toViewer(user);
  }

  @Public()
  @Mutation(() => RequestSignInLinkResult)
  async requestSignInLink(
    @CurrentContext() context: ApiContext,
    @Args('email') email: string,
  ): Promise<typeof RequestSignInLinkResult> {
    return toRequestLinkResult(await this.signIn.requestLink(context, email));
  }

  @Public()
  @Mutation(() => RedeemSignInLinkResult, { description: 'Works once and sets the session cookie.' })
  async redeemSignInLink(
    @CurrentContext() context: ApiContext,
    @Context() { req }: GraphqlContext,
    @Args('token') token: string,
  ): Promise<typeof RedeemSignInLinkResult> {
    const outcome = await this.signIn.redeem(context, token, (userId) => establishSession(req, userId));
    return toRedeemResult(outcome);
  }

  @Public()
  @Mutation(() => Boolean)
  async signOut(@Context() { req }: GraphqlContext): Promise<boolean> {
    const sessionId = req.sessionID;
    await endSession(req);
    this.sockets.closeSession(sessionId);
    return true;
  }
}
