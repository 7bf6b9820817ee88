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

const instant = (name: string) => timestamp(name, { withTimezone: true });
const day = (name: string) => date(name, { mode: 'string' });
const person = (name: string) => uuid(name).references(() => users.id, { onDelete: 'set null' });
const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

/** Policy documents (政策文件). `file` and `body` are absent for a reference whose text has not been taken in. */
export const policies = pgTable(
  'policies',
  {
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    number: text('number'),
    issuer: text('issuer'),
    issuedOn: day('issued_on'),
    effectiveOn: day('effective_on'),
    regionCode: text('region_code').notNull(),
    state: text('state').notNull(),
    activeFrom: day('active_from'),
    supersedes: text('supersedes'),
    supervision: jsonb('supervision'),
    sha256: text('sha256').notNull(),
    fileName: text('file_name'),
    file: bytes('file'),
    encoding: text('encoding'),
    body: text('body'),
    warnings: jsonb('warnings').notNull(),
    createdById: person('created_by_id'),
    createdAt: instant('created_at').notNull(),
    demo: boolean('demo').notNull().default(false),
  },
  (table) => [
    uniqueIndex('policies_file').on(table.sha256),
    check('policies_active_from', sql`${table.state} <> 'active' or ${table.activeFrom} is not null`),
    check('policies_whole_text', sql`(${table.file} is null) = (${table.body} is null)`),
  ],
);

/** The clause tree, in the order of the text. */
export const policyClauses = pgTable(
  'policy_clauses',
  {
    policyId: text('policy_id')
      .notNull()
      .references(() => policies.id, { onDelete: 'cascade' }),
    id: text('id').notNull(),
    position: integer('position').notNull(),
    label: text('label').notNull(),
    level: integer('level').notNull(),
    parent: text('parent'),
    heading: text('heading').notNull(),
    spanStart: integer('span_start'),
    spanEnd: integer('span_end'),
  },
  (table) => [primaryKey({ columns: [table.policyId, table.id] })],
);

/** Tasks and rules read from a document, with what a person decided about each. */
export const policyItems = pgTable(
  'policy_items',
  {
    policyId: text('policy_id')
      .notNull()
      .references(() => policies.id, { onDelete: 'cascade' }),
    id: text('id').notNull(),
    kind: text('kind').notNull(),
    clause: text('clause'),
    spanStart: integer('span_start'),
    spanEnd: integer('span_end'),
    statement: text('statement').notNull(),
    facts: jsonb('facts').notNull(),
    decision: text('decision').notNull(),
    decidedById: person('decided_by_id'),
    decidedAt: instant('decided_at'),
  },
  (table) => [
    primaryKey({ columns: [table.policyId, table.id] }),
    check('policy_items_kind', sql`${table.kind} in ('task', 'rule')`),
  ],
);

/** What officials answered to open questions of packs (待明确事项). The latest of a question counts; `answer` null opens it again. */
export const policyAnswers = pgTable(
  'policy_answers',
  {
    id: uuid('id').primaryKey(),
    policyId: text('policy_id')
      .notNull()
      .references(() => policies.id, { onDelete: 'cascade' }),
    question: text('question').notNull(),
    answer: text('answer'),
    reason: text('reason').notNull(),
    /** The office's name when it answered. */
    officeName: text('office_name').notNull(),
    answeredById: person('answered_by_id'),
    answeredAt: instant('answered_at').notNull(),
  },
  (table) => [index('policy_answers_question').on(table.policyId, table.question, table.answeredAt)],
);
