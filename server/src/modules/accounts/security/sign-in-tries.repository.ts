import { and, desc, eq, gt, lt, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../platform/db/index.ts';
import { users } from '../accounts.schema.ts';
import { signInTries } from './sign-in-tries.schema.ts';
import type { TryRule } from './try-rules.ts';

/** What a try is counted by. */
export interface TryKey {
  key: string;
  userId: string | null;
}

/**
 * Counts a try before it is known how it ends, so that tries at the same moment do not get more than the rule allows. Answers
 * null where it may be made, else until when nobody may.
 */
export async function countTry(
  tx: Tx,
  { key, userId }: TryKey,
  { rule, now }: { rule: TryRule; now: Date },
): Promise<Date | null> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const forgotten = new Date(now.getTime() - rule.forgetAfterMs).toISOString();
  const next = sql`case when ${signInTries.lastAt} < ${forgotten} then 1 else ${signInTries.count} + 1 end`;
  const waitMs = sql`least(${rule.longestWaitMs}::float8,
    ${rule.firstWaitMs}::float8 * power(2::float8, least((${next}) - ${rule.free}::int, 30)))`;
  const counted = await tx
    .insert(signInTries)
    .values({ key, kind: rule.kind, userId, count: 1, lastAt: now })
    .onConflictDoUpdate({
      target: signInTries.key,
      set: {
        userId,
        count: next,
        lastAt: now,
        blockedUntil: sql`case when (${next}) >= ${rule.free}::int
          then ${at} + make_interval(secs => (${waitMs}) / 1000) end`,
      },
      setWhere: sql`${signInTries.blockedUntil} is null or ${signInTries.blockedUntil} <= ${at}`,
    })
    .returning({ count: signInTries.count });
  if (counted.length > 0) return null;
  const [row] = await tx
    .select({ blockedUntil: signInTries.blockedUntil })
    .from(signInTries)
    .where(eq(signInTries.key, key));
  return row?.blockedUntil ?? now;
}

/** Takes back one try that succeeded, and with it the wait that it began. */
export async function takeBackTry(tx: Tx, key: string, rule: TryRule): Promise<void> {
  await tx
    .update(signInTries)
    .set({
      count: sql`greatest(${signInTries.count} - 1, 0)`,
      blockedUntil: sql`case when ${signInTries.count} - 1 >= ${rule.free}::int then ${signInTries.blockedUntil} end`,
    })
    .where(eq(signInTries.key, key));
}

/** Begins counting anew. */
export async function forgetTries(tx: Tx, key: string): Promise<void> {
  await tx.delete(signInTries).where(eq(signInTries.key, key));
}

/** Begins counting anew for an account; answers whether there was anything to forget. */
export async function forgetTriesOfUser(tx: Tx, userId: string): Promise<boolean> {
  const gone = await tx
    .delete(signInTries)
    .where(and(eq(signInTries.userId, userId), eq(signInTries.kind, 'account')))
    .returning({ key: signInTries.key });
  return gone.length > 0;
}

/** Accounts that are locked at an instant, latest failure first. */
export function listLockedAccounts(database: Database, now: Date, limit: number) {
  return database.db
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      failures: signInTries.count,
      lastFailureAt: signInTries.lastAt,
      lockedUntil: signInTries.blockedUntil,
    })
    .from(signInTries)
    .innerJoin(users, eq(users.id, signInTries.userId))
    .where(and(eq(signInTries.kind, 'account'), gt(signInTries.blockedUntil, now)))
    .orderBy(desc(signInTries.lastAt))
    .limit(limit);
}

/** Deletes what no rule looks at any more. */
export async function deleteTriesBefore(database: Database, before: Date): Promise<number> {
  const gone = await database.db
    .delete(signInTries)
    .where(lt(signInTries.lastAt, before))
    .returning({ key: signInTries.key });
  return gone.length;
}
