import { Module } from '@nestjs/common';
import { MailMessageReadModel } from './mail-message.read-model.js';
import { MailMessageResolver } from './mail-message.resolver.js';

/** The console's view of the mails; posting and sending them is the platform's. */
@Module({ providers: [MailMessageReadModel, MailMessageResolver] })
export class OutboxScreensModule {}
