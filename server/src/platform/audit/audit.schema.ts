import { bigint, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { declarePersonalData } from '../personal-data/declare.ts';

/** Hash-chained log of every change of a business fact. Rows are only ever appended. */
export const auditLog = pgTable('audit_log', {
  seq: bigint('seq', { mode: 'number' }).primaryKey(),
  at: timestamp('at', { withTimezone: true, precision: 3 }).notNull(),
  actorId: uuid('actor_id'),
  action: text('action').notNull(),
  entity: text('entity').notNull(),
  entityId: text('entity_id').notNull(),
  data: jsonb('data').notNull(),
  previousHash: text('previous_hash').notNull(),
  hash: text('hash').notNull(),
});

declarePersonalData(auditLog, {
  name: { zh: '操作记录', en: 'Audit log' },
  purpose: {
    zh: '查明谁在何时改了什么，防止篡改',
    en: 'Showing who changed what and when, so that nobody can tamper with it',
  },
  keep: {
    zh: '长期保存；注销账号后只剩一个编号，不再能查到姓名和邮箱',
    en: 'Kept; once the account is deleted only an id is left that leads to no name or address',
  },
  seenBy: { zh: '您本人；平台管理员', en: 'You; administrators' },
  fields: {
    at: { class: 'trace', label: { zh: '时间', en: 'At' } },
    action: { class: 'trace', label: { zh: '操作', en: 'What was done' } },
    entity: { class: 'trace', label: { zh: '对象', en: 'To what' } },
    entityId: { class: 'trace', label: { zh: '对象编号', en: 'Its id' } },
    data: { class: 'security', label: { zh: '改动内容', en: 'What changed' } },
  },
  owner: 'actorId',
});
