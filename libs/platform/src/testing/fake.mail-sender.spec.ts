import { MailError } from '../mail/mail.error.js';
import { FakeMailSender } from './fake.mail-sender.js';
import { describeMailSender } from './mail-sender.conformance.js';

describeMailSender('a fake', async () => {
  const sender = new FakeMailSender();
  return {
    sender,
    received: () => sender.sent.map((mail) => `${mail.recipient}\n${mail.subject}\n${mail.textBody}`),
    breakDown: () => sender.failWith(new MailError('the fake is out of order.', 'MAIL_UNAVAILABLE')),
    close: () => sender.close(),
  };
});
