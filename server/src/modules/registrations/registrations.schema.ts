import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
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
