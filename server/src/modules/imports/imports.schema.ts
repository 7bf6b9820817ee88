import { sql } from 'drizzle-orm';
import {
  check,
  customType,
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
const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** Files that people bring in (导入), what was settled about them and how far they are. */
export const imports = pgTable(
  'imports',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').notNull(),
    /** See `ImportState`. */
    state: text('state').notNull(),
    /** Of a failed one: the state in which it failed. */
    failedIn: text('failed_in'),
    failure: jsonb('failure'),
    /** Null: an official's, for a region. */
    organisationId: uuid('organisation_id').references(() => organisations.id, { onDelete: 'cascade' }),
    regionCode: text('region_code').notNull(),
    byUserId: uuid('by_user_id').references(() => users.id, { onDelete: 'set null' }),
    fileName: text('file_name').notNull(),
    fileBytes: integer('file_bytes').notNull(),
    /** Null once it is no longer kept. It can hold personal data. */
    file: bytes('file'),
    settings: jsonb('settings').notNull(),
    /** What was found out about the file: format, columns, samples. */
    reading: jsonb('reading').notNull(),
    rowsDone: integer('rows_done').notNull().default(0),
    checkCounts: jsonb('check_counts'),
    counts: jsonb('counts'),
    /** Until when a process works on it; another takes over afterwards. */
    leaseUntil: instant('lease_until'),
    createdAt: instant('created_at').notNull(),
    finishedAt: instant('finished_at'),
    undoneAt: instant('undone_at'),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    index('imports_organisation').on(table.organisationId),
    index('imports_state').on(table.state, table.updatedAt),
    check('imports_bytes', sql`${table.fileBytes} > 0`),
  ],
);

/** What the trial run (`check`) and the run said of rows. */
export const importLines = pgTable(
  'import_lines',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    phase: text('phase').notNull(),
    position: integer('position').notNull(),
    row: integer('row'),
    outcome: text('outcome').notNull(),
    code: text('code').notNull(),
    cell: text('cell'),
    value: text('value'),
    about: text('about'),
  },
  (table) => [primaryKey({ columns: [table.importId, table.phase, table.position] })],
);

/** What an import wrote, so that it can be taken back. Written in the transaction that wrote it. */
export const importItems = pgTable(
  'import_items',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    /** `listing`, `organisation`, `user` or `membership`. */
    entity: text('entity').notNull(),
    entityId: uuid('entity_id').notNull(),
    name: text('name').notNull(),
    /** `created` or `updated`. */
    action: text('action').notNull(),
    /** What it was when the import left it; another version was changed since. */
    version: text('version').notNull(),
    /** What it said before, where the entity does not keep that itself. */
    before: jsonb('before'),
    /** Of an undo: `restored`, `hidden`, `removed`, `left`. */
    undo: text('undo'),
  },
  (table) => [primaryKey({ columns: [table.importId, table.entity, table.entityId] })],
);
