import { eq } from 'drizzle-orm';
import type { Tx } from '../db/index.ts';
import { idempotencyKeys } from './idempotency.schema.ts';

/** Deletes the kept answers of a person who goes. */
export async function forgetKeysOf(tx: Tx, userId: string): Promise<void> {
  await tx.delete(idempotencyKeys).where(eq(idempotencyKeys.userId, userId));
}
