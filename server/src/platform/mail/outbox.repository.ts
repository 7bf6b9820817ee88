import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Database, Tx } from '../db/index.ts';
import { mailOutbox } from './mail.schema.ts';

/** A letter in plain text. */
export interface Letter {
  to: string;
  subject: string;
  body: string;
}

export type OutboxRow = typeof mailOutbox.$inferSelect;

/** Puts letters into the outbox, in the transaction of what they tell of; a job sends them. */
export async function queueLetters(tx: Tx, letters: readonly Letter[], now: Date): Promise<void> {
  if (letters.length === 0) return;
  const rows = letters.map(({ to, subject, body }) => ({
    id: uuidv7(),
    toAddress: to,
    subject,
    body,
    nextAttemptAt: now,
    createdAt: now,
  }));
  await tx.insert(mailOutbox).values(rows);
}

/**
 * Takes letters that are due, for `leaseMs`: whoever takes them must settle them, or they are due again. Two processes never
 * take the same one.
 */
export async function takeDueLetters(
  database: Database,
  { now, limit, leaseMs }: { now: Date; limit: number; leaseMs: number },
): Promise<OutboxRow[]> {
  const until = new Date(now.getTime() + leaseMs);
  return database.db
    .update(mailOutbox)
    .set({ attempts: sql`${mailOutbox.attempts} + 1`, nextAttemptAt: until })
    .where(
      sql`${mailOutbox.id} in (select id from mail_outbox where next_attempt_at <= ${now.toISOString()}
        order by next_attempt_at, id limit ${limit} for update skip locked)`,
    )
    .returning();
}

export async function markSent(database: Database, id: string, now: Date): Promise<void> {
  await database.db
    .update(mailOutbox)
    .set({ sentAt: now, nextAttemptAt: null, lastError: null })
    .where(eq(mailOutbox.id, id));
}

/** Notes a failure; `nextAttemptAt` null gives the letter up. */
export async function markFailed(
  database: Database,
  id: string,
  failure: { error: string; nextAttemptAt: Date | null },
): Promise<void> {
  await database.db
    .update(mailOutbox)
    .set({ lastError: failure.error, nextAttemptAt: failure.nextAttemptAt })
    .where(eq(mailOutbox.id, id));
}

/** Deletes letters, sent or given up, that were written before an instant; returns how many. */
export async function deleteSettledBefore(database: Database, before: Date): Promise<number> {
  const gone = await database.db
    .delete(mailOutbox)
    .where(and(isNull(mailOutbox.nextAttemptAt), lt(mailOutbox.createdAt, before)))
    .returning({ id: mailOutbox.id });
  return gone.length;
}
