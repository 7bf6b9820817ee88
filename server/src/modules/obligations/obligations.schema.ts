import { sql } from 'drizzle-orm';
import { customType, date, index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { users } from '../accounts/accounts.schema.ts';
import { organisations } from '../organisations/organisations.schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** A text or a boolean, as JSON in a text column: a driver that reads JSON would make a number of the text `100`. */
const said = customType<{ data: string | boolean; driverData: string }>({
  dataType: () => 'text',
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (text) => JSON.parse(text) as string | boolean,
});

/** Facts of organisations (单位情况) by the code that packs use. The current one of a code has no `replaced_at`; earlier ones stay. */
export const organisationFacts = pgTable(
  'organisation_facts',
  {
    id: uuid('id').primaryKey(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    code: text('code').notNull(),
    /** A text or a boolean; figures as they were written. */
    value: said('value').notNull(),
    asOf: date('as_of', { mode: 'string' }).notNull(),
    evidence: text('evidence'),
    /** `organisation` or `official`. */
    source: text('source').notNull(),
    /** The unit that gave it. */
    unitName: text('unit_name').notNull(),
    givenById: uuid('given_by_id').references(() => users.id, { onDelete: 'set null' }),
    givenAt: instant('given_at').notNull(),
    replacedAt: instant('replaced_at'),
  },
  (table) => [
    uniqueIndex('organisation_facts_current')
      .on(table.organisationId, table.code)
      .where(sql`${table.replacedAt} is null`),
    index('organisation_facts_organisation').on(table.organisationId),
  ],
);
