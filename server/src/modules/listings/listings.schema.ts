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
  uniqueIndex,
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
    /** The party that a contributor or a market service organisation published it for, and as what. */
    onBehalfOfId: uuid('on_behalf_of_id').references(() => organisations.id, { onDelete: 'set null' }),
    contributedAs: text('contributed_as'),
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
    /** To whom it is offered. */
    sharing: jsonb('sharing').notNull().default({ reach: 'everywhere', industries: [] }),
    /** Ids of `listing_files`, in the order in which they are shown. */
    attachments: uuid('attachments').array().notNull().default(sql`'{}'::uuid[]`),
    outcome: jsonb('outcome'),
    /** When the owner was asked how it ended, and the last day for the answer. */
    outcomeAskedAt: instant('outcome_asked_at'),
    outcomeDueOn: date('outcome_due_on', { mode: 'string' }),
    /** When an official took it from the public, and why; empty again once it was approved anew. */
    takenDownAt: instant('taken_down_at'),
    takenDownReason: text('taken_down_reason'),
    revision: integer('revision').notNull().default(1),
    /** Where an imported row came from; a second import of the same row finds it again. */
    sourceKey: text('source_key').unique(),
    demo: boolean('demo').notNull().default(false),
    publishedAt: instant('published_at'),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
    /** Set by a trigger on every write: the search index follows the table by it. */
    changedXid: xid8('changed_xid').notNull().default(sql`pg_current_xact_id()`),
    /** Set by a trigger when it becomes public: saved searches follow what is new by it. */
    publishedXid: xid8('published_xid').notNull().default(sql`pg_current_xact_id()`),
  },
  (table) => [
    index('listings_changed').on(table.changedXid),
    index('listings_published').on(table.publishedXid),
    index('listings_organisation').on(table.organisationId),
    index('listings_status_deadline').on(table.status, table.deadline),
    index('listings_outcome_due').on(table.outcomeDueOn),
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

/**
 * What was put before an official (送审): a draft, a new text of a public listing, or a listing of a trusted organisation that
 * was drawn afterwards (抽查). At most one waits per listing.
 */
export const listingSubmissions = pgTable(
  'listing_submissions',
  {
    id: uuid('id').primaryKey(),
    listingId: uuid('listing_id')
      .notNull()
      .references(() => listings.id, { onDelete: 'cascade' }),
    /** `draft`, `revision` or `sample`. */
    subject: text('subject').notNull(),
    /** The text as it was put forward. */
    content: jsonb('content').notNull(),
    /** Region of that text; its officials decide. */
    regionCode: text('region_code').notNull(),
    /** Revision of the listing when it was put forward. */
    revision: integer('revision').notNull(),
    /** `waiting`, `approved`, `returned` or `withdrawn`. */
    state: text('state').notNull(),
    reasons: text('reasons').array().notNull().default(sql`'{}'`),
    note: text('note'),
    submittedById: uuid('submitted_by_id').references(() => users.id, { onDelete: 'set null' }),
    submittedAt: instant('submitted_at').notNull(),
    decidedById: uuid('decided_by_id').references(() => users.id, { onDelete: 'set null' }),
    decidedAt: instant('decided_at'),
  },
  (table) => [
    uniqueIndex('listing_submissions_one_waiting').on(table.listingId).where(sql`${table.state} = 'waiting'`),
    index('listing_submissions_queue').on(table.state, table.submittedAt),
    check(
      'listing_submissions_decided',
      sql`${table.state} not in ('approved', 'returned') or ${table.decidedAt} is not null`,
    ),
  ],
);

/**
 * Files that organisations uploaded for their listings (附件). A listing names its own in `attachments`; one that no listing, revision
 * or submission names any more is swept away.
 */
export const listingFiles = pgTable(
  'listing_files',
  {
    id: uuid('id').primaryKey(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    uploadedById: uuid('uploaded_by_id').references(() => users.id, { onDelete: 'set null' }),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    bytes: integer('bytes').notNull(),
    /** Where the content is kept. */
    sha256: text('sha256').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('listing_files_organisation').on(table.organisationId),
    index('listing_files_content').on(table.sha256),
    check('listing_files_bytes', sql`${table.bytes} > 0`),
  ],
);

/** Organisations whose listings are published first and sampled afterwards (信任发布). */
export const publishingTrust = pgTable('publishing_trust', {
  organisationId: uuid('organisation_id')
    .primaryKey()
    .references(() => organisations.id, { onDelete: 'cascade' }),
  reason: text('reason').notNull(),
  givenById: uuid('given_by_id').references(() => users.id, { onDelete: 'set null' }),
  since: instant('since').notNull(),
});

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
