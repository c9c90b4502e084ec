import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { OperatorEventEntity } from '#platform';
import { RequiresRole } from '../auth/permission.js';
import type { GraphqlContext } from '../graphql/graphql-context.js';
import { make } from '../graphql/make.js';
import { type Connection, toConnection } from '../graphql/pagination/connection.js';
import { ListArgs, listPage } from '../graphql/pagination/list.args.js';
import { createdAtCursor } from '../graphql/pagination/newest-first.js';
import { OperatorEventReadModel } from './operator-event.read-model.js';
import { OperatorEventConnection, OperatorEventType } from './operator-event.type.js';

@Resolver(() => OperatorEventType)
export class OperatorEventResolver {
  constructor(private readonly events: OperatorEventReadModel) {}

  @RequiresRole('operator')
  @Query(() => OperatorEventConnection)
  async operatorEvents(@Args() args: ListArgs): Promise<Connection<OperatorEventType>> {
    const page = await this.events.page(listPage(args));
    return toConnection(page, { cursorOf: createdAtCursor, nodeOf: toOperatorEvent });
  }

  @ResolveField(() => String, { nullable: true, description: 'Null when the system acted.' })
  async actorName(
    @Parent() event: OperatorEventType,
    @Context() { loaders }: GraphqlContext,
  ): Promise<string | null> {
    return event.actorId === null ? null : loaders.userName.load(event.actorId);
  }
}

function toOperatorEvent(event: OperatorEventEntity): OperatorEventType {
  return make(OperatorEventType, {
    id: event.id,
    actorId: event.actorId,
    action: event.action,
    target: event.target,
    payload: JSON.stringify(event.payload),
    createdAt: event.createdAt,
  });
}
