import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { users } from '../accounts/accounts.schema.ts';
import { organisations } from '../organisations/organisations.schema.ts';
import { policies } from '../policies/policies.schema.ts';
import { taskFiles, tasks } from './tasks.schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });
const person = (name: string) => uuid(name).references(() => users.id, { onDelete: 'set null' });

/** Who belongs to a region's joint conference (联席会议). */
export const conferenceMembers = pgTable(
  'conference_members',
  {
    regionCode: text('region_code').notNull(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    part: text('part').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionCode, table.organisationId] }),
    check('conference_members_part', sql`${table.part} in ('convener', 'office', 'member')`),
  ],
);

export const conferenceMeetings = pgTable(
  'conference_meetings',
  {
    id: uuid('id').primaryKey(),
    regionCode: text('region_code').notNull(),
    policyId: text('policy_id').references(() => policies.id, { onDelete: 'set null' }),
    title: text('title').notNull(),
    heldOn: date('held_on', { mode: 'string' }).notNull(),
    place: text('place').notNull(),
    minutesFileId: uuid('minutes_file_id').references(() => taskFiles.id),
    createdById: person('created_by_id'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('conference_meetings_region').on(table.regionCode, table.heldOn)],
);

/** Matters on the agenda (议题). */
export const conferenceMatters = pgTable(
  'conference_matters',
  {
    id: uuid('id').primaryKey(),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => conferenceMeetings.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    taskId: uuid('task_id').references(() => tasks.id, { onDelete: 'set null' }),
    clause: text('clause'),
  },
  (table) => [index('conference_matters_of').on(table.meetingId)],
);

/** What was decided (议定事项); each is followed up as a task. */
export const conferenceDecisions = pgTable(
  'conference_decisions',
  {
    id: uuid('id').primaryKey(),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => conferenceMeetings.id, { onDelete: 'cascade' }),
    matterId: uuid('matter_id').references(() => conferenceMatters.id, { onDelete: 'set null' }),
    position: integer('position').notNull(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    taskId: uuid('task_id')
      .notNull()
      .references(() => tasks.id),
    public: boolean('public').notNull(),
  },
  (table) => [index('conference_decisions_of').on(table.meetingId)],
);
