import { and, asc, count, desc, eq, inArray, like, min, or, sql } from 'drizzle-orm';
import type { Database, Reader, Tx } from '../../platform/db/index.ts';
import { registrations } from './registrations.schema.ts';

export type RegistrationRow = typeof registrations.$inferSelect;

export async function findRegistration(reader: Reader, id: string): Promise<RegistrationRow | null> {
  const [row] = await reader.select().from(registrations).where(eq(registrations.id, id));
  return row ?? null;
}

/** Held until the transaction ends: of two decisions, the second sees the first. */
export async function lockRegistration(tx: Tx, id: string): Promise<RegistrationRow | null> {
  const [row] = await tx.select().from(registrations).where(eq(registrations.id, id)).for('update');
  return row ?? null;
}

/** What a person handed in, latest first. */
export function listRegistrationsOf({ db }: Database, applicantId: string): Promise<RegistrationRow[]> {
  return db
    .select()
    .from(registrations)
    .where(eq(registrations.applicantId, applicantId))
    .orderBy(desc(registrations.submittedAt))
    .limit(100);
}

/** What waits for a decision in these regions, oldest first. */
export async function listWaiting({ db }: Database, regions: 'all' | string[]): Promise<RegistrationRow[]> {
  if (regions.length === 0) return [];
  return db
    .select()
    .from(registrations)
    .where(waitingIn(regions))
    .orderBy(asc(registrations.submittedAt), asc(registrations.id))
    .limit(200);
}

export async function countWaiting(
  { db }: Database,
  regions: 'all' | string[],
): Promise<{ waiting: number; oldest: Date | null }> {
  if (regions.length === 0) return { waiting: 0, oldest: null };
  const [row] = await db
    .select({ waiting: count(), oldest: min(registrations.submittedAt) })
    .from(registrations)
    .where(waitingIn(regions));
  return row ?? { waiting: 0, oldest: null };
}

function waitingIn(regions: 'all' | string[]) {
  const inside =
    regions === 'all'
      ? undefined
      : or(...regions.map((code) => like(registrations.regionCode, `${code.replace(/(00){1,2}$/, '')}%`)));
  return and(eq(registrations.state, 'pending'), inside);
}

export async function insertRegistration(tx: Tx, row: typeof registrations.$inferInsert): Promise<void> {
  await tx.insert(registrations).values(row);
}

export async function updateRegistration(
  tx: Tx,
  id: string,
  changes: Partial<typeof registrations.$inferInsert>,
): Promise<void> {
  await tx
    .update(registrations)
    .set({ ...changes, version: sql`${registrations.version} + 1` })
    .where(eq(registrations.id, id));
}

/** Whether a person has handed in this code already and it is not settled. */
export async function hasOpenRegistration(tx: Tx, applicantId: string, creditCode: string): Promise<boolean> {
  const rows = await tx
    .select({ id: registrations.id })
    .from(registrations)
    .where(
      and(
        eq(registrations.applicantId, applicantId),
        eq(registrations.creditCode, creditCode),
        inArray(registrations.state, ['pending', 'returned']),
      ),
    );
  return rows.length > 0;
}

/** One at a time for one code, until the transaction ends. */
export async function lockCreditCode(tx: Tx, creditCode: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`credit-code/${creditCode}`}, 0))`);
}
