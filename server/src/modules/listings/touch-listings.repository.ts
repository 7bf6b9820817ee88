import { sql } from 'drizzle-orm';
import type { Tx } from '../../platform/db/index.ts';

/**
 * Marks the open listings of an organisation as changed, so that the index takes them in again with what is new about the
 * organisation. Locks them in the order of their ids.
 */
export async function touchOpenListings(tx: Tx, organisationId: string): Promise<void> {
  await tx.execute(sql`
    update listings set changed_xid = pg_current_xact_id() where id in (
      select id from listings where organisation_id = ${organisationId} and status = 'published'
      order by id for update)`);
}
