import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../platform/db/index.ts';
import { supervisionEntries, supervisionNotes } from './tasks.schema.ts';

type Row = typeof supervisionNotes.$inferSelect;
export type NoteRow = Omit<Row, 'state'> & { state: 'open' | 'replied' | 'closed' };
export type NewNoteRow = typeof supervisionNotes.$inferInsert;
type Entry = typeof supervisionEntries.$inferSelect;
export type EntryRow = Omit<Entry, 'kind'> & { kind: 'note' | 'reply' | 'insist' | 'close' };
export type NewEntryRow = typeof supervisionEntries.$inferInsert;

export async function listNotesOf(
  { db }: Pick<Database, 'db'>,
  taskIds: readonly string[],
): Promise<NoteRow[]> {
  if (taskIds.length === 0) return [];
  const rows = await db
    .select()
    .from(supervisionNotes)
    .where(inArray(supervisionNotes.taskId, [...taskIds]))
    .orderBy(asc(supervisionNotes.writtenAt), asc(supervisionNotes.id));
  return rows as NoteRow[];
}

export async function findNote({ db }: Database, id: string): Promise<NoteRow | null> {
  const [row] = await db.select().from(supervisionNotes).where(eq(supervisionNotes.id, id));
  return (row as NoteRow | undefined) ?? null;
}

/** The note, locked until the transaction ends, or null. */
export async function lockNote(tx: Tx, id: string): Promise<NoteRow | null> {
  const [row] = await tx.select().from(supervisionNotes).where(eq(supervisionNotes.id, id)).for('update');
  return (row as NoteRow | undefined) ?? null;
}

export async function insertNote(tx: Tx, row: NewNoteRow): Promise<void> {
  await tx.insert(supervisionNotes).values(row);
}

export async function updateNote(tx: Tx, id: string, changes: Partial<NewNoteRow>): Promise<void> {
  await tx.update(supervisionNotes).set(changes).where(eq(supervisionNotes.id, id));
}

export async function insertEntry(tx: Tx, row: NewEntryRow): Promise<void> {
  await tx.insert(supervisionEntries).values(row);
}

export async function listEntries({ db }: Database, noteIds: readonly string[]): Promise<EntryRow[]> {
  if (noteIds.length === 0) return [];
  const rows = await db
    .select()
    .from(supervisionEntries)
    .where(inArray(supervisionEntries.noteId, [...noteIds]))
    .orderBy(asc(supervisionEntries.at), asc(supervisionEntries.id));
  return rows as EntryRow[];
}

/** Notes that wait for an official of some regions: answered ones, and those whose day has passed. */
export async function countNotesWaiting(
  { db }: Database,
  { prefixes, today }: { prefixes: readonly string[]; today: string },
): Promise<number> {
  if (prefixes.length === 0) return 0;
  const patterns = sql.param(prefixes.map((prefix) => `${prefix}%`));
  const [row] = await db
    .select({ waiting: sql<number>`count(*)::int` })
    .from(supervisionNotes)
    .where(
      sql`(${supervisionNotes.state} = 'replied' or (${supervisionNotes.state} = 'open' and ${supervisionNotes.dueOn} < ${today}))
        and exists (select from tasks where id = ${supervisionNotes.taskId} and region_code like any(${patterns}::text[]))`,
    );
  return row?.waiting ?? 0;
}
