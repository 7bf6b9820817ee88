import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { declarePersonalData } from '../personal-data/declare.ts';

/** Answers to creating requests, kept so that a repeated request gets the same answer and has one effect. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    userId: uuid('user_id').notNull(),
    key: text('key').notNull(),
    route: text('route').notNull(),
    bodyHash: text('body_hash').notNull(),
    status: integer('status').notNull(),
    response: jsonb('response').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.key] })],
);

declarePersonalData(idempotencyKeys, {
  name: { zh: '防止重复提交的记录', en: 'Records against sending twice' },
  purpose: { zh: '同一次提交只办一次', en: 'Carrying out one request once' },
  keep: { zh: '30 天后删除', en: 'Deleted after 30 days' },
  seenBy: { zh: '没有人能看到', en: 'Nobody' },
  fields: {
    key: { class: 'security', label: { zh: '编号', en: 'Key' } },
    route: { class: 'trace', label: { zh: '办的事', en: 'What was asked' } },
    response: { class: 'security', label: { zh: '当时的答复', en: 'The answer then' } },
    createdAt: { class: 'trace', label: { zh: '时间', en: 'At' } },
  },
  owner: 'userId',
  forget: { after: 'createdAt', days: 30 },
});
