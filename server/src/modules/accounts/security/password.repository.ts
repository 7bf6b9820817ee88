import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../../platform/db/index.ts';
import { credentials } from '../accounts.schema.ts';

/** Sets the password of a user, also of one who had none. Sessions stay as they are. */
export async function savePasswordHash(tx: Tx, userId: string, password: string, now: Date): Promise<void> {
  const changed = await tx
    .update(credentials)
    .set({ password, updatedAt: now })
    .where(and(eq(credentials.userId, userId), eq(credentials.providerId, 'credential')))
    .returning({ id: credentials.id });
  if (changed.length > 0) return;
  await tx
    .insert(credentials)
    .values({ id: uuidv7(), userId, accountId: userId, providerId: 'credential', password });
}
