import { execute } from '#browser';
import type { ResourceDefinition } from '../resource-definition.js';
import { MailList } from './MailList.js';
import { MailMessageDocument, MailMessagesDocument } from './outbox.documents.js';

export const outbox: ResourceDefinition = {
  name: 'outbox',
  source: {
    list: async ({ first, after }) => (await execute(MailMessagesDocument, { first, after })).mailMessages,
    one: async (id) => (await execute(MailMessageDocument, { id })).mailMessage ?? null,
  },
  screens: { list: MailList, options: { label: 'Outbox' } },
};
