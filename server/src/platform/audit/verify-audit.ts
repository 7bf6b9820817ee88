import type { Database } from '../db/index.ts';
import { GENESIS } from './audit-row.ts';
import { type ChainBreak, ChainCheck } from './chain-check.ts';
import type { Finding } from './finding.ts';
import { HeadCheck } from './head-check.ts';
import { nameMovedRows } from './moved-rows.ts';
import { type AuditHead, readAuditRows, readHead } from './read-audit.ts';

/** What a verification found. */
export interface AuditReport {
  intact: boolean;
  /** Rows read. */
  rows: number;
  /** The last row read. */
  head: AuditHead;
  /** The first findings in the order of the log. */
  findings: Finding[];
  /** All findings, those not listed included. */
  findingsTotal: number;
}

/** What to compare with, and whom to tell. */
interface VerifyOptions {
  /** Heads exported earlier. Only they show a truncated end, or a chain whose hashes were all computed anew. */
  heads?: readonly AuditHead[];
  /** Called every few thousand rows with the rows read and those there were at the start. */
  onProgress?: (rows: number, total: number) => void;
}

/** Findings listed; beyond them only their number is kept. */
const LISTED = 100;

/**
 * Reads the whole audit log in order, in constant memory and without locking anything, and computes every hash anew. Runs
 * beside a working server.
 */
export async function verifyAudit(database: Database, options: VerifyOptions = {}): Promise<AuditReport> {
  const { heads = [], onProgress } = options;
  const { seq: total } = await readHead(database);
  const chain = new ChainCheck();
  const exported = new HeadCheck(heads);
  const breaks: ChainBreak[] = [];
  let rows = 0;
  let head: AuditHead = { seq: 0, hash: GENESIS, at: null };
  let findingsTotal = 0;
  const note = (found: readonly ChainBreak[]) => {
    findingsTotal += found.length;
    breaks.push(...found.slice(0, Math.max(0, LISTED - breaks.length)));
  };
  for await (const batch of readAuditRows(database)) {
    for (const row of batch) {
      const checked = chain.next(row);
      note(checked.breaks);
      note(exported.next(row, checked.whole).map((finding) => ({ finding })));
    }
    rows += batch.length;
    const { seq = 0, hash = GENESIS, at = null } = batch.at(-1) ?? {};
    head = { seq, hash, at };
    onProgress?.(rows, total);
  }
  note(exported.end(chain.last).map((finding) => ({ finding })));
  const findings = nameMovedRows(breaks, chain.last);
  return { intact: findingsTotal === 0, rows, head, findings, findingsTotal };
}
