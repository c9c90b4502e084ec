import { Global, Module } from '@nestjs/common';
import { EVENT_BUS, type EventBus } from '../events/event-bus.js';
import { Outbox } from './outbox.js';

/** Gives `Outbox`, for writing messages. Sending them is `OutboxDispatcherModule`'s work. */
@Global()
@Module({
  providers: [{ provide: Outbox, inject: [EVENT_BUS], useFactory: (bus: EventBus) => new Outbox(bus) }],
  exports: [Outbox],
})
export class OutboxModule {}
