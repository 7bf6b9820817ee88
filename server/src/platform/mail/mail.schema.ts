import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { declarePersonalData } from '../personal-data/declare.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** Letters on their way (personal data: address and text are kept until `forgetSentMail` deletes the row). */
export const mailOutbox = pgTable(
  'mail_outbox',
  {
    id: uuid('id').primaryKey(),
    toAddress: text('to_address').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** Absent once it is sent or given up. */
    nextAttemptAt: instant('next_attempt_at'),
    sentAt: instant('sent_at'),
    lastError: text('last_error'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('mail_outbox_due').on(table.nextAttemptAt).where(sql`next_attempt_at is not null`)],
);

declarePersonalData(mailOutbox, {
  name: { zh: '待发和已发的邮件', en: 'Letters' },
  purpose: { zh: '把通知发到您的邮箱', en: 'Sending notices to your address' },
  keep: { zh: '发出 30 天后删除', en: 'Deleted 30 days after it was sent' },
  seenBy: { zh: '没有人能看到', en: 'Nobody' },
  fields: {
    toAddress: { class: 'contact', label: { zh: '收件邮箱', en: 'Address' } },
    subject: { class: 'writing', label: { zh: '标题', en: 'Subject' } },
    body: { class: 'writing', label: { zh: '正文', en: 'Text' } },
    lastError: { class: 'trace', label: { zh: '未送达的原因', en: 'Why it was not delivered' } },
  },
});
