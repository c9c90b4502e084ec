import { Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { EVENT_BUS, type EventBus } from '../events/event-bus.js';
import { MAIL_SENDER, type MailSender } from '../mail/mail-sender.js';
import { createSendMailHandler } from '../mail/send-mail.handler.js';
import { GENERATION_QUEUE, type GenerationQueue } from '../queue/generation.queue.js';
import { OutboxDispatcher } from './outbox-dispatcher.js';

interface DispatcherSources {
  dataSource: DataSource;
  bus: EventBus;
  queue: GenerationQueue;
  mailSender: MailSender;
}

function createOutboxDispatcher({ dataSource, bus, queue, mailSender }: DispatcherSources): OutboxDispatcher {
  return new OutboxDispatcher({
    dataSource,
    bus,
    handlers: {
      'generation.enqueue': ({ generationId }) => queue.enqueue(generationId),
      'mail.send': createSendMailHandler(mailSender),
    },
  });
}

/** Sends what the outbox holds while this process runs. Needs `QueueModule` and `MailModule` beside it. */
@Module({
  providers: [
    {
      provide: OutboxDispatcher,
      inject: [getDataSourceToken(), EVENT_BUS, GENERATION_QUEUE, MAIL_SENDER],
      useFactory: (dataSource: DataSource, bus: EventBus, queue: GenerationQueue, mailSender: MailSender) =>
        createOutboxDispatcher({ dataSource, bus, queue, mailSender }),
    },
  ],
  exports: [OutboxDispatcher],
})
export class OutboxDispatcherModule implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(private readonly dispatcher: OutboxDispatcher) {}

  onApplicationBootstrap(): void {
    this.dispatcher.start();
  }

  /** Before connections close: the message at hand is finished first. */
  async onModuleDestroy(): Promise<void> {
    await this.dispatcher.stop();
  }
}
