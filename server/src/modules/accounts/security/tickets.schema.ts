import { index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { declarePersonalData } from '../../../platform/personal-data/index.ts';
import { users } from '../accounts.schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** What lets a person do one thing once: a link or a code from a letter. Only keyed hashes of them are kept. */
export const accountTickets = pgTable(
  'account_tickets',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    purpose: text('purpose').notNull(),
    secretHash: text('secret_hash').notNull().unique(),
    /** The address that it was sent to, or null where nobody sent it (personal data; deleted with the ticket). */
    email: text('email'),
    tries: integer('tries').notNull().default(0),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('account_tickets_user').on(table.userId),
    index('account_tickets_expiry').on(table.expiresAt),
  ],
);

declarePersonalData(accountTickets, {
  name: { zh: '邮件里的链接和验证码', en: 'Links and codes of letters' },
  purpose: {
    zh: '确认邮箱、设置新密码、用验证码登录',
    en: 'Confirming an address, setting a new password, signing in with a code',
  },
  keep: { zh: '用过或过期后删除，最多 30 天', en: 'Deleted once used or out of date, after 30 days at most' },
  seenBy: { zh: '没有人能看到', en: 'Nobody' },
  fields: {
    email: { class: 'contact', label: { zh: '收件邮箱', en: 'Address' } },
    purpose: { class: 'trace', label: { zh: '用途', en: 'What for' } },
    secretHash: { class: 'security', label: { zh: '凭据的摘要', en: 'Hash of the proof' } },
    createdAt: { class: 'trace', label: { zh: '时间', en: 'At' } },
  },
  owner: 'userId',
  forget: { after: 'createdAt', days: 30 },
});
