import { boolean, date, index, numeric, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { users } from '../accounts/accounts.schema.ts';
import { organisations } from '../organisations/organisations.schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });
const person = (name: string) => uuid(name).references(() => users.id, { onDelete: 'set null' });

/** Figures that units reported for metrics which the platform cannot count (填报数据). One that was withdrawn no longer counts. */
export const reportedFigures = pgTable(
  'reported_figures',
  {
    id: uuid('id').primaryKey(),
    regionCode: text('region_code').notNull(),
    /** As packs name it; a metric means the same in every pack. */
    metric: text('metric').notNull(),
    value: numeric('value', { precision: 24, scale: 6, mode: 'number' }).notNull(),
    asOf: date('as_of', { mode: 'string' }).notNull(),
    evidence: text('evidence').notNull(),
    organisationId: uuid('organisation_id').references(() => organisations.id, { onDelete: 'set null' }),
    /** The unit's name when it reported. */
    unitName: text('unit_name').notNull(),
    reportedById: person('reported_by_id'),
    reportedAt: instant('reported_at').notNull(),
    withdrawnById: person('withdrawn_by_id'),
    withdrawnAt: instant('withdrawn_at'),
    demo: boolean('demo').notNull().default(false),
  },
  (table) => [index('reported_figures_metric').on(table.regionCode, table.metric, table.asOf)],
);
