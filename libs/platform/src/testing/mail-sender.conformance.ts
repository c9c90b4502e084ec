import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MailSender } from '../mail/mail-sender.js';

export interface MailSenderHarness {
  sender: MailSender;
  /** What arrived so far, one text per mail, in whatever form it travels. */
  received(): readonly string[];
  /** From now on nothing is taken any more. */
  breakDown(): void;
  close(): Promise<void>;
}

/** What every mail sender that sends promises. */
export function describeMailSender(name: string, create: () => Promise<MailSenderHarness>): void {
  describe(`${name} behind a mail sender`, () => {
    let harness: MailSenderHarness;

    beforeAll(async () => {
      harness = await create();
    });

    afterAll(() => harness.close());

    const mail = {
      recipient: 'ada@example.org',
      subject: 'A subject',
      textBody: 'First line\nSecond line\n',
    };

    it('gets a mail with its recipient, subject and text, and says that it was sent', async () => {
      expect(await harness.sender.send(mail)).toBe('sent');
      const [text] = harness.received();
      for (const part of ['ada@example.org', 'A subject', 'First line', 'Second line'])
        expect(text).toContain(part);
    });

    it('gets each mail once', async () => {
      const before = harness.received().length;
      await harness.sender.send(mail);
      await harness.sender.send(mail);
      expect(harness.received()).toHaveLength(before + 2);
    });

    it('is said to be worth another try when it is out of order', async () => {
      harness.breakDown();
      await expect(harness.sender.send(mail)).rejects.toMatchObject({
        code: 'MAIL_UNAVAILABLE',
        retryable: true,
      });
    });
  });
}
