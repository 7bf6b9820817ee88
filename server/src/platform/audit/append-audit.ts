import { desc, sql } from 'drizzle-orm';
import type { Tx } from '../db/index.ts';
import { auditLog } from './audit.schema.ts';
import type { AuditEntry } from './audit-entry.ts';
import { GENESIS, hashOfRow } from './audit-row.ts';
import { canonicalJson } from './canonical-json.ts';
import { toStorable } from './storable.ts';

/** Names the advisory lock that keeps the chain in one line. */
const CHAIN_LOCK = 7_310_001;
const ROWS_PER_STATEMENT = 2000;

/**
 * Appends entries to the audit log in the caller's transaction: they stand or fall with the change itself. Each row's hash
 * covers its content and the hash before it, so that a changed, missing or reordered row shows. From the first call until
 * the end of its transaction, other transactions wait at theirs.
 */
export async function appendAudit(tx: Tx, entries: readonly AuditEntry[], now: Date): Promise<void> {
  if (entries.length === 0) return;
  await tx.execute(sql`select pg_advisory_xact_lock(${CHAIN_LOCK})`);
  const [last] = await tx
    .select({ seq: auditLog.seq, hash: auditLog.hash })
    .from(auditLog)
    .orderBy(desc(auditLog.seq))
    .limit(1);
  let end = last ?? { seq: 0, hash: GENESIS };
  for (let from = 0; from < entries.length; from += ROWS_PER_STATEMENT) {
    const rows = chain(entries.slice(from, from + ROWS_PER_STATEMENT), { after: end, at: now.toISOString() });
    await tx.execute(sql`insert into audit_log
      select * from json_populate_recordset(null::audit_log, ${JSON.stringify(rows)}::json)`);
    const { seq, hash } = rows.at(-1) ?? end;
    end = { seq, hash };
  }
}

/** The rows of `entries`, under the names of the columns. */
function chain(
  entries: readonly AuditEntry[],
  { after, at }: { after: { seq: number; hash: string }; at: string },
) {
  let { seq, hash } = after;
  return entries.map((entry) => {
    const { actorId, action, entity, entityId, data } = toStorable(entry);
    const previousHash = hash;
    seq += 1;
    const texts = { at, actorId, action, entity, entityId };
    hash = hashOfRow({ ...texts, previousHash, seq, data: canonicalJson(data) });
    const names = { actor_id: actorId, action, entity, entity_id: entityId };
    return { seq, at, ...names, data, previous_hash: previousHash, hash };
  });
}
