import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendAudit, verifyAudit } from '../../../server/src/platform/audit/index.ts';
import {
  type Database,
  inTransaction,
  migrate,
  openDatabase,
} from '../../../server/src/platform/db/index.ts';
import { startPostgres } from '../../../server/src/testing/index.ts';
import { generateEntries } from './entries.ts';
import { hashAlone } from './hash-alone.ts';

const ENTRIES_PER_CALL = 5000;
const MIB = 2 ** 20;

/** `npm run bench -- audit [--rows 1000000]`: appending to the audit log of a real PostgreSQL, then verifying it whole. */
export async function run(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--rows');
  const rows = at >= 0 ? Number(args[at + 1]) : 1_000_000;
  const postgres = await startPostgres();
  const dataDir = mkdtempSync(join(tmpdir(), 'rongqiao-bench-'));
  try {
    const database = await openDatabase({ dataDir, databaseUrl: postgres.url });
    await migrate(database);
    await fill(database, rows);
    await verify(database);
    hashAlone(rows);
    await database.close();
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function fill(database: Database, rows: number): Promise<void> {
  const started = performance.now();
  for (let from = 0; from < rows; from += ENTRIES_PER_CALL) {
    const entries = generateEntries(from, Math.min(from + ENTRIES_PER_CALL, rows));
    await inTransaction(database, (tx) => appendAudit(tx, entries, new Date()));
  }
  const size = await database.pool.query<{ bytes: string }>(
    `select pg_total_relation_size('audit_log') as bytes`,
  );
  const table = (Number(size.rows[0]?.bytes ?? 0) / MIB).toFixed(0);
  console.log(`data: ${rows} generated entries in PostgreSQL 18 (fsync off), table and key ${table} MiB`);
  tell(`append, ${ENTRIES_PER_CALL} entries a transaction`, { rows, started });
}

async function verify(database: Database): Promise<void> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const started = performance.now();
  const report = await verifyAudit(database, {
    onProgress: () => {
      most = Math.max(most, process.memoryUsage().rss);
    },
  });
  tell('verify', { rows: report.rows, started });
  const outcome = report.intact ? 'intact' : `${report.findingsTotal} findings`;
  console.log(
    `outcome: ${outcome}; memory of the process before ${(before / MIB).toFixed(0)} MiB, at most ${(most / MIB).toFixed(0)} MiB`,
  );
}

/** Prints how long a step took. */
function tell(step: string, { rows, started }: { rows: number; started: number }): void {
  const seconds = (performance.now() - started) / 1000;
  console.log(`${step}: ${seconds.toFixed(1)} s, ${(rows / seconds).toFixed(0)} rows/s`);
}
