import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { APP_CONFIG, APP_SECRETS } from '../config/config.module.js';
import type { Secrets } from '../config/secrets.js';
import { Outbox } from '../outbox/outbox.js';
import { KeepingMailSender } from './keeping.mail-sender.js';
import { MAIL_SENDER, type MailSender } from './mail-sender.js';
import { Mailbox } from './mailbox.js';
import { SmtpMailSender } from './smtp.mail-sender.js';

/** Gives `Mailbox` for posting mail and `MAIL_SENDER` for the dispatcher that sends it. */
@Global()
@Module({
  providers: [
    {
      provide: MAIL_SENDER,
      inject: [APP_CONFIG, APP_SECRETS],
      useFactory: (config: Config, secrets: Secrets): MailSender =>
        secrets.smtpUrl === undefined
          ? new KeepingMailSender()
          : new SmtpMailSender({ url: secrets.smtpUrl, from: config.mail.from }),
    },
    { provide: Mailbox, inject: [Outbox], useFactory: (outbox: Outbox) => new Mailbox(outbox) },
  ],
  exports: [MAIL_SENDER, Mailbox],
})
export class MailModule implements OnApplicationShutdown {
  constructor(@Inject(MAIL_SENDER) private readonly sender: MailSender) {}

  async onApplicationShutdown(): Promise<void> {
    await this.sender.close();
  }
}
