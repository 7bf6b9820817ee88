import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { declarePersonalData } from '../../platform/personal-data/index.ts';
import { users } from '../accounts/accounts.schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** What people must know (通知). The same thing told again while it is unread refreshes the row instead of adding one. */
export const notifications = pgTable(
  'notifications',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull(),
    payload: jsonb('payload').notNull(),
    link: text('link').notNull(),
    createdAt: instant('created_at').notNull(),
    readAt: instant('read_at'),
  },
  (table) => [
    index('notifications_of').on(table.userId, table.createdAt),
    uniqueIndex('notifications_unread').on(table.userId, table.kind, table.link).where(sql`read_at is null`),
  ],
);

declarePersonalData(notifications, {
  name: { zh: '通知', en: 'Notices' },
  purpose: { zh: '告诉您需要知道、需要办的事', en: 'Telling you what you need to know or do' },
  keep: { zh: '已读的半年后删除', en: 'Read ones are deleted after half a year' },
  seenBy: { zh: '您本人', en: 'You' },
  fields: {
    kind: { class: 'trace', label: { zh: '种类', en: 'Kind' } },
    payload: { class: 'writing', label: { zh: '内容', en: 'What it says' } },
    link: { class: 'trace', label: { zh: '链接', en: 'Link' } },
  },
  owner: 'userId',
});
