import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, real, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Parties (主体). `credit_code` is absent for parties that an import named and nobody has registered yet. */
export const organisations = pgTable(
  'organisations',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull().unique(),
    type: text('type').notNull(),
    regionCode: text('region_code').notNull(),
    industryCode: text('industry_code'),
    creditCode: text('credit_code').unique(),
    intro: text('intro').notNull().default(''),
    website: text('website'),
    verifiedAt: timestamp('verified_at', { withTimezone: true }),
    suspendedAt: timestamp('suspended_at', { withTimezone: true }),
    suspensionReason: text('suspension_reason'),
    /** Contributor, market service organisation. */
    marks: text('marks').array().notNull().default(sql`'{}'::text[]`),
    staffCount: integer('staff_count'),
    studentCount: integer('student_count'),
    /** Invitations of the last 90 days and how they were answered. */
    invitationsAsked: integer('invitations_asked').notNull().default(0),
    invitationsAnswered: integer('invitations_answered').notNull().default(0),
    medianReplyHours: real('median_reply_hours'),
    demo: boolean('demo').notNull().default(false),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    index('organisations_region').on(table.regionCode),
    check(
      'organisations_answered',
      sql`${table.invitationsAnswered} between 0 and ${table.invitationsAsked}`,
    ),
  ],
);
