import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { users } from '../accounts/accounts.schema.ts';
import { organisations } from '../organisations/organisations.schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });
const organisationId = () =>
  uuid('organisation_id')
    .notNull()
    .references(() => organisations.id, { onDelete: 'cascade' });

/** Invitations to act for an organisation (personal data: the address is deleted with the row, see `forgetInvitations`). */
export const invitations = pgTable(
  'invitations',
  {
    id: uuid('id').primaryKey(),
    organisationId: organisationId(),
    email: text('email').notNull(),
    role: text('role').notNull(),
    mailed: boolean('mailed').notNull(),
    invitedById: uuid('invited_by_id').references(() => users.id, { onDelete: 'set null' }),
    invitedAt: instant('invited_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    acceptedAt: instant('accepted_at'),
    revokedAt: instant('revoked_at'),
  },
  (table) => [
    uniqueIndex('invitations_open')
      .on(table.organisationId, table.email)
      .where(sql`accepted_at is null and revoked_at is null`),
  ],
);

/** People who ask to join an organisation that is listed (加入申请). */
export const joinRequests = pgTable(
  'join_requests',
  {
    id: uuid('id').primaryKey(),
    organisationId: organisationId(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    state: text('state').notNull(),
    kind: text('kind').notNull(),
    message: text('message').notNull(),
    askedAt: instant('asked_at').notNull(),
    decidedAt: instant('decided_at'),
    decidedById: uuid('decided_by_id').references(() => users.id, { onDelete: 'set null' }),
    reason: text('reason'),
  },
  (table) => [
    check('join_requests_state', sql`${table.state} in ('pending', 'approved', 'refused', 'withdrawn')`),
    uniqueIndex('join_requests_open').on(table.organisationId, table.userId).where(sql`state = 'pending'`),
    index('join_requests_waiting').on(table.askedAt).where(sql`state = 'pending'`),
    index('join_requests_of').on(table.userId, table.askedAt),
  ],
);

/** What a person is in an organisation, confirmed by it (人员类别): a student, a teacher, a worker … */
export const affiliations = pgTable(
  'affiliations',
  {
    id: uuid('id').primaryKey(),
    organisationId: organisationId(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull(),
    confirmedById: uuid('confirmed_by_id').references(() => users.id, { onDelete: 'set null' }),
    confirmedAt: instant('confirmed_at').notNull(),
  },
  (table) => [
    uniqueIndex('affiliations_once').on(table.organisationId, table.userId, table.kind),
    index('affiliations_of').on(table.userId),
  ],
);
