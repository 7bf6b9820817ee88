import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { users } from '../accounts/accounts.schema.ts';
import { organisations } from '../organisations/organisations.schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });
/** Transaction number of PostgreSQL; kept as text because it passes 2^53. */
const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });

/** Supply and demand (供需信息). */
export const listings = pgTable(
  'listings',
  {
    id: uuid('id').primaryKey(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    authorId: uuid('author_id').references(() => users.id, { onDelete: 'set null' }),
    kind: text('kind').notNull(),
    direction: text('direction').notNull(),
    status: text('status').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    regionCode: text('region_code').notNull(),
    industryCode: text('industry_code'),
    occupations: text('occupations').array().notNull(),
    programmes: text('programmes').array().notNull(),
    skills: text('skills').array().notNull(),
    level: text('level').notNull(),
    headcount: integer('headcount'),
    deadline: date('deadline', { mode: 'string' }),
    details: jsonb('details').notNull(),
    constraints: jsonb('constraints').notNull(),
    outcome: jsonb('outcome'),
    revision: integer('revision').notNull().default(1),
    /** Where an imported row came from; a second import of the same row finds it again. */
    sourceKey: text('source_key').unique(),
    demo: boolean('demo').notNull().default(false),
    publishedAt: instant('published_at'),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
    /** Set by a trigger on every write: the search index follows the table by it. */
    changedXid: xid8('changed_xid').notNull().default(sql`pg_current_xact_id()`),
  },
  (table) => [
    index('listings_changed').on(table.changedXid),
    index('listings_organisation').on(table.organisationId),
    index('listings_status_deadline').on(table.status, table.deadline),
    check(
      'listings_published_has_date',
      sql`${table.status} <> 'published' or ${table.publishedAt} is not null`,
    ),
    check('listings_closed_has_outcome', sql`${table.status} <> 'closed' or ${table.outcome} is not null`),
  ],
);

/** What a listing said before: one row a revision. */
export const listingRevisions = pgTable(
  'listing_revisions',
  {
    listingId: uuid('listing_id')
      .notNull()
      .references(() => listings.id, { onDelete: 'cascade' }),
    revision: integer('revision').notNull(),
    content: jsonb('content').notNull(),
    byUserId: uuid('by_user_id').references(() => users.id, { onDelete: 'set null' }),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.listingId, table.revision] })],
);

/** Groups of words that search takes for the same (同义词); officials edit them. */
export const synonymGroups = pgTable('synonym_groups', {
  id: uuid('id').primaryKey(),
  terms: text('terms').array().notNull(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
});

/** Asks every process to build its search index anew: `requested` counts the askings, `completed` what has been done. */
export const directoryRebuilds = pgTable(
  'directory_rebuilds',
  {
    id: integer('id').primaryKey(),
    requested: integer('requested').notNull().default(0),
    completed: integer('completed').notNull().default(0),
    listings: integer('listings').notNull().default(0),
  },
  (table) => [check('directory_rebuilds_one', sql`${table.id} = 1`)],
);
