import type { Database } from '../db/index.ts';
import {
  deleteSettledBefore,
  markFailed,
  markSent,
  type OutboxRow,
  takeDueLetters,
} from './outbox.repository.ts';
import type { Postman } from './postman.ts';

const BATCH = 50;
/** Longer than the postman ever takes for a batch. */
const LEASE_MS = 15 * 60_000;
/** Minutes to the next attempt after the first, second … failure; after the last the letter is given up. */
const RETRY_AFTER_MINUTES = [1, 5, 30, 120, 480, 1440];
/** Days a settled letter is kept for looking into complaints. */
const KEPT_DAYS = 30;

/**
 * Sends what is due. A letter that the server takes is never sent again; one it refuses for good (5xx) is given up, any
 * other failure is tried again later. A crash between sending and noting sends a letter twice, never not at all.
 */
export async function sendDueLetters(
  database: Database,
  postman: Postman,
  now: Date,
): Promise<{ sent: number; failed: number }> {
  const done = { sent: 0, failed: 0 };
  for (;;) {
    const letters = await takeDueLetters(database, { now, limit: BATCH, leaseMs: LEASE_MS });
    for (const letter of letters) {
      if (await deliver(database, postman, letter, now)) done.sent += 1;
      else done.failed += 1;
    }
    if (letters.length < BATCH) return done;
  }
}

/** Deletes letters that were settled long ago, with the addresses in them. */
export function forgetSentMail(database: Database, now: Date): Promise<number> {
  return deleteSettledBefore(database, new Date(now.getTime() - KEPT_DAYS * 86_400_000));
}

async function deliver(database: Database, postman: Postman, letter: OutboxRow, now: Date): Promise<boolean> {
  const { id, toAddress: to, subject, body } = letter;
  try {
    await postman.send({ id, to, subject, body });
  } catch (error) {
    const minutes = isFinal(error) ? undefined : RETRY_AFTER_MINUTES[letter.attempts - 1];
    const nextAttemptAt = minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
    await markFailed(database, id, { error: codeOf(error), nextAttemptAt });
    return false;
  }
  await markSent(database, id, now);
  return true;
}

/** A server that answers 5xx will answer the same next time (RFC 5321, 4.2.1). */
function isFinal(error: unknown): boolean {
  const { responseCode } = error as { responseCode?: number };
  return responseCode !== undefined && responseCode >= 500;
}

/** The code alone: the message can hold the address. */
function codeOf(error: unknown): string {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  return [code, responseCode].filter((part) => part !== undefined).join(' ') || 'unknown';
}
