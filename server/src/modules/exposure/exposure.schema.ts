import { sql } from 'drizzle-orm';
import { check, date, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { organisations } from '../organisations/organisations.schema.ts';

/**
 * How often listings of an organisation were shown on a day (曝光), by where, kind and district. Nothing about who looked is
 * kept.
 */
export const exposureCounts = pgTable(
  'exposure_counts',
  {
    /** Calendar day in China. */
    day: date('day', { mode: 'string' }).notNull(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    surface: text('surface').notNull(),
    kind: text('kind').notNull(),
    regionCode: text('region_code').notNull(),
    shown: integer('shown').notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.day, table.organisationId, table.surface, table.kind, table.regionCode],
    }),
    check('exposure_counts_surface', sql`${table.surface} in ('recommendation', 'search')`),
    check('exposure_counts_shown', sql`${table.shown} > 0`),
  ],
);
