import { createHash } from 'node:crypto';
import { desc, sql } from 'drizzle-orm';
import type { Tx } from '../db/index.ts';
import { auditLog } from './audit.schema.ts';

/** One change of a business fact. `data` holds what changed, never personal data in clear. */
export interface AuditEntry {
  actorId: string | null;
  action: string;
  entity: string;
  entityId: string;
  data: Record<string, unknown>;
}

/** Names the advisory lock that keeps the chain in one line. */
const CHAIN_LOCK = 7_310_001;
const GENESIS = '0'.repeat(64);

/**
 * Appends entries to the audit log in the caller's transaction: they stand or fall with the change itself. Each row's hash
 * covers its content and the hash before it, so that a changed, missing or reordered row shows.
 */
export async function appendAudit(tx: Tx, entries: readonly AuditEntry[], now: Date): Promise<void> {
  if (entries.length === 0) return;
  await tx.execute(sql`select pg_advisory_xact_lock(${CHAIN_LOCK})`);
  const [last] = await tx
    .select({ seq: auditLog.seq, hash: auditLog.hash })
    .from(auditLog)
    .orderBy(desc(auditLog.seq))
    .limit(1);
  let { seq, hash } = last ?? { seq: 0, hash: GENESIS };
  const rows = entries.map((entry) => {
    const previousHash = hash;
    seq += 1;
    hash = hashOfRow({ ...entry, seq, at: now, previousHash });
    return { ...entry, seq, at: now, previousHash, hash };
  });
  for (let from = 0; from < rows.length; from += 1000) {
    await tx.insert(auditLog).values(rows.slice(from, from + 1000));
  }
}

/** SHA-256 over the canonical JSON of a row, keys in order. */
export function hashOfRow(row: AuditEntry & { seq: number; at: Date; previousHash: string }): string {
  const fields = [
    row.previousHash,
    row.seq,
    row.at.toISOString(),
    row.actorId,
    row.action,
    row.entity,
    row.entityId,
  ];
  return createHash('sha256')
    .update(JSON.stringify([...fields, canonical(row.data)]))
    .digest('hex');
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)]),
  );
}
