import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { declarePersonalData } from '../../platform/personal-data/index.ts';
import { users } from '../accounts/accounts.schema.ts';
import { organisations } from '../organisations/organisations.schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** Organisations that people register (单位登记), from handing in to the decision. */
export const registrations = pgTable(
  'registrations',
  {
    id: uuid('id').primaryKey(),
    applicantId: uuid('applicant_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    state: text('state').notNull(),
    version: integer('version').notNull().default(1),
    name: text('name').notNull(),
    type: text('type').notNull(),
    regionCode: text('region_code').notNull(),
    creditCode: text('credit_code').notNull(),
    intro: text('intro').notNull(),
    website: text('website'),
    marks: text('marks').array().notNull(),
    reason: text('reason'),
    organisationId: uuid('organisation_id').references(() => organisations.id, { onDelete: 'set null' }),
    submittedAt: instant('submitted_at').notNull(),
    decidedAt: instant('decided_at'),
    decidedById: uuid('decided_by_id').references(() => users.id, { onDelete: 'set null' }),
  },
  (table) => [
    check('registrations_state', sql`${table.state} in ('pending', 'returned', 'approved', 'refused')`),
    uniqueIndex('registrations_open')
      .on(table.applicantId, table.creditCode)
      .where(sql`state in ('pending', 'returned')`),
    index('registrations_waiting').on(table.submittedAt).where(sql`state = 'pending'`),
  ],
);

declarePersonalData(registrations, {
  name: { zh: '单位登记', en: 'Registrations of organisations' },
  purpose: { zh: '审核您登记的单位', en: 'Reviewing the organisation that you register' },
  keep: {
    zh: '到您注销账号为止；已登记的单位仍保留',
    en: 'Until you delete the account; the organisation itself stays',
  },
  seenBy: { zh: '您本人；负责该地区的审核人员', en: 'You; officials of the region' },
  fields: {
    name: { class: 'trace', label: { zh: '单位名称', en: 'Organisation' } },
    state: { class: 'trace', label: { zh: '状态', en: 'State' } },
    reason: { class: 'writing', label: { zh: '答复的理由', en: 'Reason of the answer' } },
    submittedAt: { class: 'trace', label: { zh: '时间', en: 'At' } },
  },
  owner: 'applicantId',
});
