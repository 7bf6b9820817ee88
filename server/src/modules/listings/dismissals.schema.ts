import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { users } from '../accounts/accounts.schema.ts';
import { listings } from './listings.schema.ts';

/** Recommendations that people said do not suit them (不合适), and why. */
export const listingDismissals = pgTable(
  'listing_dismissals',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    listingId: uuid('listing_id')
      .notNull()
      .references(() => listings.id, { onDelete: 'cascade' }),
    reason: text('reason').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.listingId] }),
    index('listing_dismissals_of').on(table.listingId),
    check(
      'listing_dismissals_reason',
      sql`${table.reason} in ('wrong_place', 'wrong_level', 'pay', 'in_contact', 'other_field', 'other')`,
    ),
  ],
);

/** What people want of recommendations; without a row everything that fits. */
export const recommendationWishes = pgTable('recommendation_wishes', {
  userId: uuid('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  reach: text('reach').notNull(),
  fittingLevel: boolean('fitting_level').notNull(),
});
