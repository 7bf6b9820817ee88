import type { ReadNotifications } from '@rongqiao/contracts';
import { and, count, desc, eq, inArray, isNull, lt, lte, type SQL, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Database, Tx } from '../../platform/db/index.ts';
import { notifications } from './notifications.schema.ts';

export type NotificationRow = typeof notifications.$inferSelect;
export type NewNotification = Omit<typeof notifications.$inferInsert, 'id' | 'readAt'>;

/**
 * Writes a notification, or refreshes the unread one of the same kind that leads to the same place. Says whether it is a new
 * one.
 */
export async function upsertNotification(tx: Tx, notification: NewNotification): Promise<boolean> {
  const { payload, createdAt } = notification;
  const [row] = await tx
    .insert(notifications)
    .values({ id: uuidv7(), ...notification })
    .onConflictDoUpdate({
      target: [notifications.userId, notifications.kind, notifications.link],
      targetWhere: sql`read_at is null`,
      set: { payload, createdAt },
    })
    .returning({ fresh: sql<boolean>`xmax = 0` });
  return row?.fresh ?? false;
}

/** One page of a person's notifications, latest first. */
export async function pageNotifications(
  database: Database,
  asked: { userId: string; unread: boolean; page: number; size: number },
): Promise<{ rows: NotificationRow[]; total: number }> {
  const { userId, unread, page, size } = asked;
  const where = and(eq(notifications.userId, userId), unread ? isNull(notifications.readAt) : undefined);
  const [counted] = await database.db.select({ total: count() }).from(notifications).where(where);
  const rows = await database.db
    .select()
    .from(notifications)
    .where(where)
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(size)
    .offset((page - 1) * size);
  return { rows, total: counted?.total ?? 0 };
}

export function countUnread(database: Database, userId: string): Promise<number> {
  return database.db.$count(
    notifications,
    and(eq(notifications.userId, userId), isNull(notifications.readAt)),
  );
}

/** Marks a person's own notifications as read; others' stay as they are. */
export async function markRead(
  database: Database,
  userId: string,
  which: ReadNotifications,
  now: Date,
): Promise<void> {
  await database.db
    .update(notifications)
    .set({ readAt: now })
    .where(and(eq(notifications.userId, userId), isNull(notifications.readAt), isMeant(which)));
}

/** Deletes what was read before an instant; returns how many. */
export async function deleteReadBefore(database: Database, before: Date): Promise<number> {
  const gone = await database.db
    .delete(notifications)
    .where(lt(notifications.readAt, before))
    .returning({ id: notifications.id });
  return gone.length;
}

function isMeant(which: ReadNotifications): SQL {
  if ('ids' in which) return inArray(notifications.id, which.ids);
  if ('link' in which) return eq(notifications.link, which.link);
  return lte(notifications.createdAt, new Date(which.upTo));
}
