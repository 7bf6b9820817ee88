import type { IntroductionSide, IntroductionState } from '@rongqiao/contracts';
import { and, asc, desc, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Database, Tx } from '../../platform/db/index.ts';
import { introductionMessages, introductionSteps, introductions } from './introductions.schema.ts';

type Row = typeof introductions.$inferSelect;
/** A stored introduction, with its code columns typed. */
export type IntroductionRow = Omit<Row, 'state' | 'proposedBy' | 'waitingFor'> & {
  state: IntroductionState;
  proposedBy: IntroductionSide | null;
  waitingFor: IntroductionSide | null;
};
export type NewIntroductionRow = typeof introductions.$inferInsert;
export type IntroductionChanges = Partial<Omit<NewIntroductionRow, 'id' | 'listingId'>>;
export type NewMessageRow = typeof introductionMessages.$inferInsert;
export type StepRow = typeof introductionSteps.$inferSelect;
export type NewStepRow = Omit<typeof introductionSteps.$inferInsert, 'id'>;

export const asRows = (rows: Row[]) => rows as IntroductionRow[];

export async function findIntroductionRow(database: Database, id: string): Promise<IntroductionRow | null> {
  const [row] = asRows(await database.db.select().from(introductions).where(eq(introductions.id, id)));
  return row ?? null;
}

/** The row, locked until the transaction ends, or null. */
export async function lockIntroductionRow(tx: Tx, id: string): Promise<IntroductionRow | null> {
  const [row] = asRows(await tx.select().from(introductions).where(eq(introductions.id, id)).for('update'));
  return row ?? null;
}

export async function insertIntroduction(tx: Tx, row: NewIntroductionRow): Promise<IntroductionRow> {
  const [stored] = asRows(await tx.insert(introductions).values(row).returning());
  if (!stored) throw new Error('an inserted introduction was not returned');
  return stored;
}

export async function insertIntroductions(tx: Tx, rows: readonly NewIntroductionRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 500) {
    await tx.insert(introductions).values(rows.slice(from, from + 500));
  }
}

export async function updateIntroduction(
  tx: Tx,
  id: string,
  changes: IntroductionChanges,
): Promise<IntroductionRow> {
  const [row] = asRows(
    await tx.update(introductions).set(changes).where(eq(introductions.id, id)).returning(),
  );
  if (!row) throw new Error(`introduction ${id} vanished inside its own lock`);
  return row;
}

export async function insertSteps(tx: Tx, steps: readonly NewStepRow[]): Promise<void> {
  const rows = steps.map((step) => ({ id: uuidv7(), ...step }));
  for (let from = 0; from < rows.length; from += 500) {
    await tx.insert(introductionSteps).values(rows.slice(from, from + 500));
  }
}

/** What happened to an introduction, oldest first. */
export function listSteps(database: Database, introductionId: string): Promise<StepRow[]> {
  return database.db
    .select()
    .from(introductionSteps)
    .where(eq(introductionSteps.introductionId, introductionId))
    .orderBy(asc(introductionSteps.at), asc(introductionSteps.id));
}

export async function insertMessages(tx: Tx, rows: readonly NewMessageRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(introductionMessages).values([...rows]);
}

/** The last `limit` messages of an introduction, oldest first. */
export async function listMessages(database: Database, introductionId: string, limit: number) {
  const rows = await database.db
    .select()
    .from(introductionMessages)
    .where(eq(introductionMessages.introductionId, introductionId))
    .orderBy(desc(introductionMessages.at), desc(introductionMessages.id))
    .limit(limit);
  return rows.reverse();
}

export async function findMessage(database: Database, introductionId: string, id: string) {
  const [row] = await database.db
    .select()
    .from(introductionMessages)
    .where(and(eq(introductionMessages.introductionId, introductionId), eq(introductionMessages.id, id)));
  return row ?? null;
}

/** How many messages an introduction holds. */
export function countMessages(database: Database, introductionId: string): Promise<number> {
  return database.db.$count(introductionMessages, eq(introductionMessages.introductionId, introductionId));
}
