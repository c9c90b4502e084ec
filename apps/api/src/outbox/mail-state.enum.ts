import { registerEnumType } from '@nestjs/graphql';

export const MailStateEnum = { PENDING: 'pending', KEPT: 'kept', SENT: 'sent', FAILED: 'failed' } as const;

registerEnumType(MailStateEnum, {
  name: 'MailState',
  valuesMap: {
    KEPT: { description: 'No mail server is configured; the message can be read in the console.' },
  },
});
