import { Column, Entity, Index } from 'typeorm';
import { CheckOneOf, CreatedAtColumn, IdColumn, OptionalTimestampColumn } from '../columns.js';

export const MAIL_KINDS = ['invitation', 'sign_in', 'operator'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

export const MAIL_STATES = ['pending', 'kept', 'sent', 'failed'] as const;
/** `kept`: there is no mail server, so the console shows the text instead. */
export type MailState = (typeof MAIL_STATES)[number];

@Entity('mail_messages')
@Index(['createdAt', 'id'])
@CheckOneOf('mail_messages', 'kind', MAIL_KINDS)
@CheckOneOf('mail_messages', 'state', MAIL_STATES)
export class MailMessageEntity {
  @IdColumn()
  id: string;

  @Column({ type: 'text' })
  recipient: string;

  @Column({ type: 'text' })
  subject: string;

  @Column({ type: 'text' })
  textBody: string;

  @Column({ type: 'text' })
  kind: MailKind;

  @Column({ type: 'text', default: 'pending' })
  state: MailState;

  @Column({ type: 'text', nullable: true })
  error: string | null;

  @CreatedAtColumn()
  createdAt: Date;

  @OptionalTimestampColumn()
  sentAt: Date | null;
}
