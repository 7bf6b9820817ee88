import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SKILLS } from '@rongqiao/reference';
import { loadTest } from './load-test.ts';
import { startForBench } from './start-for-bench.ts';

const CLIENTS = [8, 64];
/** Enough that a page kept for a moment is over before its query comes round again. */
const QUERIES = SKILLS.flatMap(({ name }) => [name, `${name} 培训`, `${name} 合作`]).slice(0, 600);

/** Portal pages and the API behind them, over HTTP, on the demonstration city and the embedded database. */
export async function run(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rongqiao-bench-'));
  const server = await startForBench(dataDir);
  try {
    const first = (await (await fetch(`${server.address}/api/v1/listings?size=1`)).json()) as {
      total: number;
      items: { id: string }[];
    };
    const id = first.items[0]?.id ?? '';
    console.log(`data: demonstration city, ${first.total} open listings; embedded PostgreSQL (PGlite)`);
    const query = encodeURIComponent('工业机器人');
    const others = QUERIES.map((q) => `/listings?q=${encodeURIComponent(q)}`);
    const targets: [string, string | string[]][] = [
      ['healthz (baseline: no database, no search)', '/healthz'],
      ['home page', '/'],
      ['search page', `/listings?q=${query}`],
      ['search page, one query after another (no page twice in a moment)', others],
      ['listing page', `/listings/${id}`],
      ['API search', `/api/v1/listings?q=${query}`],
      ['API listing', `/api/v1/listings/${id}`],
      ['API matches', `/api/v1/listings/${id}/matches?limit=10`],
    ];
    console.log('clients  requests/s     p50 ms      p95 ms     p99 ms  errors  target');
    for (const connections of CLIENTS) {
      for (const [name, path] of targets) {
        const [address, paths] = typeof path === 'string' ? [server.address + path] : [server.address, path];
        const figures = await loadTest(address, { connections, seconds: 5, ...(paths && { paths }) });
        const cells = [
          String(connections).padStart(7),
          figures.perSecond.toFixed(0).padStart(11),
          figures.p50Ms.toFixed(1).padStart(10),
          figures.p95Ms.toFixed(1).padStart(10),
          figures.p99Ms.toFixed(1).padStart(10),
          String(figures.errors).padStart(7),
        ];
        console.log(`${cells.join(' ')}  ${name}`);
      }
    }
  } finally {
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
