import { index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { users } from '../accounts.schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

/**
 * Tries that have not succeeded, one row for whatever they are counted by. `key` is a keyed hash of an address or a network:
 * neither can be read from it, and an address without an account is counted like any other.
 */
export const signInTries = pgTable(
  'sign_in_tries',
  {
    key: text('key').primaryKey(),
    kind: text('kind').notNull(),
    /** The account, where there is one; for the administrator who lifts a lock. */
    userId: uuid('user_id').references(() => users.id, { onDelete: 'cascade' }),
    count: integer('count').notNull(),
    lastAt: instant('last_at').notNull(),
    blockedUntil: instant('blocked_until'),
  },
  (table) => [index('sign_in_tries_last').on(table.lastAt), index('sign_in_tries_user').on(table.userId)],
);
