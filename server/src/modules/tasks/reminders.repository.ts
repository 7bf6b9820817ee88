import type { Tx } from '../../platform/db/index.ts';
import { taskReminders } from './tasks.schema.ts';

/** Notes that a reminder goes out; false where it has gone already. */
export async function insertReminder(tx: Tx, row: typeof taskReminders.$inferInsert): Promise<boolean> {
  const added = await tx
    .insert(taskReminders)
    .values(row)
    .onConflictDoNothing()
    .returning({ ownerId: taskReminders.ownerId });
  return added.length > 0;
}
