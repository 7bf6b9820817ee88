import { eq } from 'drizzle-orm';
import type { Tx } from '../db/index.ts';
import { mailOutbox } from './mail.schema.ts';

/** Deletes all letters to an address, sent or not. */
export async function forgetLettersTo(tx: Tx, address: string): Promise<void> {
  await tx.delete(mailOutbox).where(eq(mailOutbox.toAddress, address));
}
