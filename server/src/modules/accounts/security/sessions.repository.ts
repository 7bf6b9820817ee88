import { and, desc, eq, ne, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../platform/db/index.ts';
import { sessions } from '../accounts.schema.ts';

/** Sessions that have not expired, latest seen first. The sign-in library keeps their times by the clock of this machine. */
export function listSessionRows(database: Database, userId: string) {
  return database.db
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      createdAt: sessions.createdAt,
      updatedAt: sessions.updatedAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), sql`${sessions.expiresAt} > now()`))
    .orderBy(desc(sessions.updatedAt));
}

/** Ends one session of a user; answers whether there was one. */
export async function deleteSession(tx: Tx, userId: string, id: string): Promise<boolean> {
  const gone = await tx
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.id, id)))
    .returning({ id: sessions.id });
  return gone.length > 0;
}

/** Ends every session of a user but one, or all where `keep` is null; answers how many. */
export async function deleteSessionsExcept(tx: Tx, userId: string, keep: string | null): Promise<number> {
  const gone = await tx
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), ...(keep === null ? [] : [ne(sessions.id, keep)])))
    .returning({ id: sessions.id });
  return gone.length;
}
