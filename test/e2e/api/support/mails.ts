import { eventually } from './eventually.js';
import type { TestApi } from './test-api.js';

/** The text of the newest mail to this address, once the outbox has handled it. */
export function mailTo(api: TestApi, recipient: string): Promise<string> {
  return eventually(async () => {
    const [mail]: { text_body: string }[] = await api.dataSource.query(
      `SELECT text_body FROM mail_messages WHERE recipient = $1 AND state = 'kept' ORDER BY id DESC LIMIT 1`,
      [recipient],
    );
    return mail?.text_body;
  });
}

export function tokenIn(mail: string): string {
  const token = /#token=([\w-]+)/u.exec(mail)?.[1];
  if (token === undefined) throw new Error(`No sign-in link in: ${mail}`);
  return token;
}
