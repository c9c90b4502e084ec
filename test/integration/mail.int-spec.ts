import { Logger } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import {
  invitationMail,
  Mailbox,
  MailMessageEntity,
  type MailSender,
  Outbox,
  OutboxDispatcher,
  OutboxMessageEntity,
  PostgresEventBus,
  signInMail,
} from '#platform';
import { KeepingMailSender } from '../../libs/platform/src/mail/keeping.mail-sender.js';
import { createSendMailHandler } from '../../libs/platform/src/mail/send-mail.handler.js';
import { SmtpMailSender } from '../../libs/platform/src/mail/smtp.mail-sender.js';
import { describeMailSender } from '../../libs/platform/src/testing/mail-sender.conformance.js';
import { createTestDatabase, type TestDatabase } from '../../libs/platform/src/testing/test-database.js';

const FROM = 'Frisket <frisket@example.org>';
const LINK = 'http://localhost:3000/sign-in#token=abc';

/** A mail server that keeps what it is sent, or answers every recipient with an error code. */
class MailServer {
  readonly received: string[] = [];
  refuseWith: number | null = null;
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, callback) => {
      if (this.refuseWith === null) return callback();
      callback(Object.assign(new Error('Not now'), { responseCode: this.refuseWith }));
    },
    onData: (stream, _, callback) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        this.received.push(text);
        callback();
      });
    },
  });

  async listen(): Promise<string> {
    const listening = this.#server.listen(0, '127.0.0.1');
    await new Promise((resolve) => listening.once('listening', resolve));
    const address = listening.address();
    if (typeof address !== 'object' || address === null) throw new Error('The mail server has no port.');
    return `smtp://127.0.0.1:${address.port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(resolve));
  }
}

describeMailSender('an SMTP server', async () => {
  const server = new MailServer();
  const sender = new SmtpMailSender({ url: await server.listen(), from: FROM });
  return {
    sender,
    received: () => server.received,
    breakDown: () => void (server.refuseWith = 451),
    close: async () => {
      await sender.close();
      await server.close();
    },
  };
});

describe('posted mail', () => {
  let database: TestDatabase;
  let bus: PostgresEventBus;
  let server: MailServer;
  let sender: MailSender;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    database = await createTestDatabase();
    bus = new PostgresEventBus(database.databaseUrl, database.dataSource);
  });

  beforeEach(async () => {
    await database.dataSource.getRepository(MailMessageEntity).clear();
    await database.dataSource.getRepository(OutboxMessageEntity).clear();
    server = new MailServer();
    sender = new SmtpMailSender({ url: await server.listen(), from: FROM });
  });

  afterEach(async () => {
    await sender.close();
    await server.close();
  });

  afterAll(() => database.close());

  const post = (recipient = 'ada@example.org'): Promise<string> =>
    database.dataSource.transaction((manager) =>
      new Mailbox(new Outbox(bus)).post(manager, recipient, signInMail({ link: LINK, expiresInMinutes: 15 })),
    );

  const dispatch = (mailSender: MailSender = sender): Promise<number> =>
    new OutboxDispatcher({
      dataSource: database.dataSource,
      bus,
      handlers: {
        'generation.enqueue': () => Promise.reject(new Error('There is none in this test.')),
        'mail.send': createSendMailHandler(mailSender),
      },
    }).dispatchDue();

  const mail = (id: string): Promise<MailMessageEntity> =>
    database.dataSource.getRepository(MailMessageEntity).findOneByOrFail({ id });

  it('reaches the mail server with sender, recipient, subject and link', async () => {
    const id = await post();
    expect(await dispatch()).toBe(1);
    expect(server.received).toHaveLength(1);
    expect(server.received[0]).toContain('From: Frisket <frisket@example.org>');
    expect(server.received[0]).toContain('To: ada@example.org');
    expect(server.received[0]).toContain('Subject: Your sign-in link for Frisket');
    expect(server.received[0]?.replaceAll('=\r\n', '').replaceAll('=3D', '=')).toContain(LINK);
    expect(await mail(id)).toMatchObject({ state: 'sent', sentAt: expect.any(Date), error: null });
  });

  it('is kept for the console when there is no mail server', async () => {
    const id = await post();
    await dispatch(new KeepingMailSender());
    expect(await mail(id)).toMatchObject({ state: 'kept', sentAt: null });
  });

  it('waits while the mail server asks to try later', async () => {
    const id = await post();
    server.refuseWith = 451;
    expect(await dispatch()).toBe(0);
    expect(await mail(id)).toMatchObject({ state: 'pending' });
    server.refuseWith = null;
    await database.dataSource.query(`UPDATE outbox_messages SET available_at = now() - interval '1 second'`);
    expect(await dispatch()).toBe(1);
    expect(await mail(id)).toMatchObject({ state: 'sent' });
  });

  it('fails for good when the mail server refuses for good', async () => {
    const id = await post();
    server.refuseWith = 550;
    expect(await dispatch()).toBe(1);
    expect(await mail(id)).toMatchObject({ state: 'failed', error: expect.stringContaining('550') });
  });

  it('is given up after a day without a mail server', async () => {
    const id = await post();
    await server.close();
    await database.dataSource.query(`UPDATE mail_messages SET created_at = now() - interval '25 hours'`);
    expect(await dispatch()).toBe(1);
    expect(await mail(id)).toMatchObject({ state: 'failed', error: expect.stringContaining('SMTP_URL') });
  });

  it('is not sent again when its message is handled again', async () => {
    await post();
    await dispatch();
    await database.dataSource.query('UPDATE outbox_messages SET dispatched_at = NULL');
    expect(await dispatch()).toBe(1);
    expect(server.received).toHaveLength(1);
  });

  it('cannot be given further headers or recipients by an address', async () => {
    await post('ada@example.org\r\nBcc: eve@example.org');
    await dispatch();
    expect(server.received.every((text) => !/^Bcc:/mu.test(text))).toBe(true);
  });
});

describe('the invitation', () => {
  it('says where to go, how long it works and what to do when it was not wanted', () => {
    const { kind, subject, textBody } = invitationMail({ link: LINK, expiresInDays: 7 });
    expect([kind, subject]).toEqual(['invitation', 'Your invitation to Frisket']);
    expect(textBody).toContain(LINK);
    expect(textBody).toContain('7 days');
    expect(textBody).toContain('ignore');
  });
});
