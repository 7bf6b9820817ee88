import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Database } from './database.ts';

/** A transaction: what a repository's functions that write take as their first argument. */
export type Tx = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0];

/** A transaction or the database itself, for reading. */
export type Reader = Pick<NodePgDatabase, 'select'>;

/**
 * Runs `work` in one transaction: committed when it resolves, rolled back when it rejects.
 *
 * Traps:
 * - Inside, use `tx` only. A query of the pool would wait for a transaction that waits for it: the embedded engine has
 *   one session, which belongs to this transaction until it ends.
 * - For the same reason, wait for nothing slow inside (no HTTP call, no file of a user).
 * - `SET LOCAL` only; a plain `SET` stays on the session, which others use afterwards.
 * - Locks are `select … for update` and `pg_advisory_xact_lock`; session-wide advisory locks don't exclude on the
 *   embedded engine. Nor does LISTEN/NOTIFY reach another connection there.
 * - Name no prepared statement; on the embedded engine the names of all connections share one space.
 */
export function inTransaction<T>(database: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.db.transaction(work);
}
