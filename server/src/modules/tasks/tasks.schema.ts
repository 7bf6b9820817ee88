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
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { users } from '../accounts/accounts.schema.ts';
import { organisations } from '../organisations/organisations.schema.ts';
import { policies } from '../policies/policies.schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });
const day = (name: string) => date(name, { mode: 'string' });
const person = (name: string) => uuid(name).references(() => users.id, { onDelete: 'set null' });
const unit = (name: string) =>
  uuid(name)
    .notNull()
    .references(() => organisations.id, { onDelete: 'cascade' });

/** Tracked tasks: of a policy in force, handed down to a district, or decided by the joint conference. */
export const tasks = pgTable(
  'tasks',
  {
    id: uuid('id').primaryKey(),
    source: text('source').notNull(),
    policyId: text('policy_id').references(() => policies.id, { onDelete: 'set null' }),
    itemId: text('item_id'),
    parentId: uuid('parent_id'),
    regionCode: text('region_code').notNull(),
    clause: text('clause'),
    statement: text('statement').notNull(),
    startsOn: day('starts_on').notNull(),
    dueOn: day('due_on'),
    state: text('state').notNull(),
    closedAt: instant('closed_at'),
    createdById: person('created_by_id'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('tasks_item').on(table.policyId, table.itemId),
    index('tasks_parent').on(table.parentId),
    index('tasks_region').on(table.regionCode),
    check('tasks_source', sql`${table.source} in ('policy', 'district', 'decision')`),
    check('tasks_state', sql`${table.state} in ('open', 'done', 'dropped')`),
  ],
);

/** Responsible units as the policy names them, in its order. */
export const taskUnits = pgTable(
  'task_units',
  {
    taskId: uuid('task_id')
      .notNull()
      .references(() => tasks.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    role: text('role').notNull(),
  },
  (table) => [primaryKey({ columns: [table.taskId, table.position] })],
);

/** The organisations that a unit is; written anew whenever units or their mapping change. */
export const taskParties = pgTable(
  'task_parties',
  {
    taskId: uuid('task_id')
      .notNull()
      .references(() => tasks.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    organisationId: unit('organisation_id'),
  },
  (table) => [
    primaryKey({ columns: [table.taskId, table.position, table.organisationId] }),
    index('task_parties_of').on(table.organisationId),
  ],
);

/** What an official has set a unit's name to be; names that are not here are looked up among the organisations. */
export const unitMappings = pgTable(
  'unit_mappings',
  {
    regionCode: text('region_code').notNull(),
    name: text('name').notNull(),
    organisationIds: uuid('organisation_ids').array().notNull(),
    setById: person('set_by_id'),
    setAt: instant('set_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionCode, table.name] })],
);

/** Progress reports. Only the decision about one is ever added. */
export const taskReports = pgTable(
  'task_reports',
  {
    id: uuid('id').primaryKey(),
    taskId: uuid('task_id')
      .notNull()
      .references(() => tasks.id, { onDelete: 'cascade' }),
    organisationId: unit('organisation_id'),
    reportedById: person('reported_by_id'),
    reportedAt: instant('reported_at').notNull(),
    period: text('period').notNull(),
    text: text('text').notNull(),
    percent: integer('percent'),
    milestone: text('milestone'),
    complete: boolean('complete').notNull(),
    corrects: uuid('corrects'),
    state: text('state').notNull(),
    decidedById: person('decided_by_id'),
    decidedAt: instant('decided_at'),
    reason: text('reason'),
  },
  (table) => [
    index('task_reports_of').on(table.taskId, table.reportedAt),
    uniqueIndex('task_reports_corrects').on(table.corrects),
    check('task_reports_state', sql`${table.state} in ('waiting', 'confirmed', 'returned')`),
    check('task_reports_percent', sql`${table.percent} between 0 and 100`),
    check('task_reports_decided', sql`(${table.state} = 'waiting') = (${table.decidedAt} is null)`),
  ],
);

/** Files of reports, replies and minutes. */
export const taskFiles = pgTable('task_files', {
  id: uuid('id').primaryKey(),
  organisationId: unit('organisation_id'),
  uploadedById: person('uploaded_by_id'),
  name: text('name').notNull(),
  kind: text('kind').notNull(),
  bytes: integer('bytes').notNull(),
  sha256: text('sha256').notNull(),
  createdAt: instant('created_at').notNull(),
});

/** Evidence of a report or of an answer to a supervision note (`ownerId`), with its title at the time. */
export const taskEvidence = pgTable(
  'task_evidence',
  {
    ownerId: uuid('owner_id').notNull(),
    position: integer('position').notNull(),
    taskId: uuid('task_id')
      .notNull()
      .references(() => tasks.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull(),
    recordId: uuid('record_id'),
    url: text('url'),
    title: text('title').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.ownerId, table.position] }),
    index('task_evidence_record').on(table.recordId),
    check('task_evidence_one', sql`(${table.recordId} is null) <> (${table.url} is null)`),
  ],
);

/** Supervision notes (督查), each with what was written about it. */
export const supervisionNotes = pgTable(
  'supervision_notes',
  {
    id: uuid('id').primaryKey(),
    taskId: uuid('task_id')
      .notNull()
      .references(() => tasks.id, { onDelete: 'cascade' }),
    organisationId: unit('organisation_id'),
    state: text('state').notNull(),
    dueOn: day('due_on').notNull(),
    writtenById: person('written_by_id'),
    writtenAt: instant('written_at').notNull(),
  },
  (table) => [
    index('supervision_notes_of').on(table.organisationId, table.state),
    index('supervision_notes_task').on(table.taskId),
    check('supervision_notes_state', sql`${table.state} in ('open', 'replied', 'closed')`),
  ],
);

export const supervisionEntries = pgTable(
  'supervision_entries',
  {
    id: uuid('id').primaryKey(),
    noteId: uuid('note_id')
      .notNull()
      .references(() => supervisionNotes.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull(),
    text: text('text').notNull(),
    dueOn: day('due_on'),
    byId: person('by_id'),
    at: instant('at').notNull(),
  },
  (table) => [
    index('supervision_entries_of').on(table.noteId, table.at),
    check('supervision_entries_kind', sql`${table.kind} in ('note', 'reply', 'insist', 'close')`),
  ],
);

/** Reminders that have been sent, each once. */
export const taskReminders = pgTable(
  'task_reminders',
  {
    /** The task, or the supervision note. */
    ownerId: uuid('owner_id').notNull(),
    kind: text('kind').notNull(),
    dueOn: day('due_on').notNull(),
    /** Days before; -1 once it has passed. */
    daysBefore: integer('days_before').notNull(),
    sentAt: instant('sent_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.ownerId, table.kind, table.dueOn, table.daysBefore] })],
);
