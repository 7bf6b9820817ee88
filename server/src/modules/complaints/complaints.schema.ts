import { sql } from 'drizzle-orm';
import {
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { declarePersonalData } from '../../platform/personal-data/index.ts';
import { users } from '../accounts/accounts.schema.ts';
import { listings } from '../listings/listings.schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** Reports of false or unlawful listings (举报), from arriving to the answer. */
export const complaints = pgTable(
  'complaints',
  {
    id: uuid('id').primaryKey(),
    listingId: uuid('listing_id')
      .notNull()
      .references(() => listings.id, { onDelete: 'cascade' }),
    /** Revision of the listing that was reported. */
    revision: integer('revision').notNull(),
    /** Null for a visitor, and once the account is gone. */
    reporterId: uuid('reporter_id').references(() => users.id, { onDelete: 'set null' }),
    /** A visitor's address for the answer; forgotten some time after it. */
    contact: text('contact'),
    reason: text('reason').notNull(),
    text: text('text').notNull(),
    state: text('state').notNull(),
    reportedAt: instant('reported_at').notNull(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    /** Revision of the listing when its owner was asked to correct it, and the last day for that. */
    correctionRevision: integer('correction_revision'),
    correctionDueOn: date('correction_due_on', { mode: 'string' }),
    note: text('note'),
    decidedById: uuid('decided_by_id').references(() => users.id, { onDelete: 'set null' }),
    decidedAt: instant('decided_at'),
  },
  (table) => [
    check(
      'complaints_state',
      sql`${table.state} in ('open', 'correction_asked', 'corrected', 'dismissed', 'taken_down')`,
    ),
    check('complaints_decided', sql`${table.state} = 'open' or ${table.decidedAt} is not null`),
    uniqueIndex('complaints_once').on(table.listingId, table.reporterId),
    uniqueIndex('complaints_once_by_address').on(table.listingId, table.contact),
    index('complaints_waiting').on(table.dueOn).where(sql`state in ('open', 'correction_asked')`),
  ],
);

declarePersonalData(complaints, {
  name: { zh: '举报', en: 'Reports of listings' },
  purpose: { zh: '核实举报并答复举报人', en: 'Looking into a report and answering who made it' },
  keep: {
    zh: '举报和处理结果随供需信息保存；未登录者留下的联系方式在答复 180 天后删除',
    en: 'Kept with the listing; a visitor’s address is deleted 180 days after the answer',
  },
  seenBy: { zh: '您本人；负责该地区的审核人员', en: 'You; officials of the region' },
  fields: {
    contact: { class: 'contact', label: { zh: '联系方式', en: 'Address for the answer' } },
    reason: { class: 'writing', label: { zh: '理由', en: 'Reason' } },
    text: { class: 'writing', label: { zh: '说明', en: 'Text' } },
    state: { class: 'trace', label: { zh: '处理状态', en: 'State' } },
    note: { class: 'writing', label: { zh: '答复', en: 'Answer' } },
    reportedAt: { class: 'trace', label: { zh: '时间', en: 'At' } },
  },
  owner: 'reporterId',
});
