import { hash as digest } from 'node:crypto';

/** The content of a row of the audit log in the form that its hash covers. */
export interface AuditContent {
  /** Hash of the row before; GENESIS for the first. */
  previousHash: string;
  /** 1, 2, 3 … without a gap. */
  seq: number;
  /** RFC 3339 in UTC with milliseconds. */
  at: string;
  actorId: string | null;
  action: string;
  entity: string;
  entityId: string;
  /** Canonical JSON (see `canonicalJson`). */
  data: string;
}

/** A row as it stands in the table. */
export interface AuditRow extends AuditContent {
  hash: string;
}

/** Stands for the row before the first. */
export const GENESIS = '0'.repeat(64);

/**
 * SHA-256, in lower-case hexadecimal, over the RFC 8785 text of
 * `[previousHash, seq, at, actorId, action, entity, entityId, data]` in UTF-8.
 */
export function hashOfRow(row: AuditContent): string {
  const { previousHash, seq, at, actorId, action, entity, entityId, data } = row;
  const before = JSON.stringify([previousHash, seq, at, actorId, action, entity, entityId]);
  return digest('sha256', `${before.slice(0, -1)},${data}]`, 'hex');
}
