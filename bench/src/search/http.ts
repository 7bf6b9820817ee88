import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../server/src/platform/db/index.ts';
import { migrate, openDatabase } from '../../../server/src/platform/db/index.ts';
import { startPostgres } from '../../../server/src/testing/index.ts';
import { loadTest } from '../http/load-test.ts';
import { startForBench } from '../http/start-for-bench.ts';
import { fillCity } from './fill-city.ts';
import type { BenchQuery } from './queries.ts';
import { prepareTextSearch, timeTextSearch } from './text-search-baseline.ts';

const CLIENTS = 8;
const SECONDS = 15;

/**
 * The same queries through HTTP and, as a baseline on the same data in the same PostgreSQL, through its own full-text
 * search: an OR of the query's words over pre-segmented text, ranked by ts_rank.
 */
export async function benchOverHttp(
  documents: number,
  asked: (sample: Sample) => BenchQuery[],
): Promise<void> {
  const postgres = await startPostgres();
  const dataDir = mkdtempSync(join(tmpdir(), 'rongqiao-bench-'));
  try {
    const database = await openDatabase({ dataDir, databaseUrl: postgres.url });
    await migrate(database);
    const sample = await fillCity(database, documents);
    const queries = asked(sample);
    await compare(database, { url: postgres.url, dataDir, queries });
    await database.close();
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

export type Sample = Awaited<ReturnType<typeof fillCity>>;

async function compare(
  database: Database,
  { url, dataDir, queries }: { url: string; dataDir: string; queries: BenchQuery[] },
): Promise<void> {
  const server = await startForBench(dataDir, { DATABASE_URL: url, RONGQIAO_DEMO: 'off' });
  console.log(
    `server: searching ${(server.startMs / 1000).toFixed(1)} s after its start, index built from the table`,
  );
  console.log(`and recommending ${(await untilRecommending(server.address)).toFixed(1)} s later`);
  const ours = await loadTest(server.address, {
    connections: CLIENTS,
    seconds: SECONDS,
    paths: queries.map(pathOf),
  });
  const plain = queries.filter(({ kind }) => WORDS_AS_WRITTEN.has(kind));
  const oursPlain = await loadTest(server.address, {
    connections: CLIENTS,
    seconds: SECONDS,
    paths: plain.map(pathOf),
  });
  const memory = residentMiB(server.pid);
  await server.close();
  await prepareTextSearch(database);
  const theirs = await timeTextSearch(database, { queries: plain, clients: CLIENTS, seconds: SECONDS });
  console.log(`${CLIENTS} clients, ${SECONDS} s each              requests/s   p50 ms               errors`);
  for (const [name, figures] of [
    ['over HTTP, all queries          ', ours],
    ['over HTTP, words as written     ', oursPlain],
  ] as const) {
    const cells = [figures.perSecond.toFixed(0).padStart(12), figures.p50Ms.toFixed(1).padStart(8)];
    console.log(
      `${name} ${cells.join(' ')}   p95 ${figures.p95Ms.toFixed(1).padStart(7)}   ${figures.errors}`,
    );
  }
  const cells = [theirs.perSecond.toFixed(1).padStart(12), theirs.p50Ms.toFixed(1).padStart(8)];
  console.log(
    `baseline tsvector OR, words only ${cells.join(' ')}   p95 ${theirs.p95Ms.toFixed(1).padStart(7)}`,
  );
  const ratio = (oursPlain.perSecond / theirs.perSecond).toFixed(1);
  console.log(`ratio of throughput on the same queries: ${ratio}; server memory ${memory} MiB`);
}

/** Classes of queries that the baseline can answer: pinyin, initials and misspelt words are no words to it. */
const WORDS_AS_WRITTEN = new Set<BenchQuery['kind']>(['short', 'long', 'synonym', 'filtered']);

function pathOf({ q, filters }: BenchQuery): string {
  const direction = filters.direction ? `&direction=${filters.direction}` : '';
  return `/api/v1/listings?q=${encodeURIComponent(q)}${direction}&size=20`;
}

/** Asks for counterparts once: the answer waits until recommendations are built. Returns the seconds waited. */
async function untilRecommending(address: string): Promise<number> {
  const start = performance.now();
  const found = await fetch(`${address}/api/v1/listings?size=1`);
  const { items } = (await found.json()) as { items: { id: string }[] };
  await fetch(`${address}/api/v1/listings/${items[0]?.id}/matches`);
  return (performance.now() - start) / 1000;
}

/** Memory of another process, Linux only. */
function residentMiB(pid: number): string {
  try {
    const line = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return line ? (Number(line[1]) / 1024).toFixed(0) : 'unknown';
  } catch {
    return 'unknown';
  }
}
