import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadTest } from './load-test.ts';
import { startForBench } from './start-for-bench.ts';

const CLIENTS = [8, 64];

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
    const targets: [string, string][] = [
      ['healthz (baseline: no database, no search)', '/healthz'],
      ['home page', '/'],
      ['search page', `/listings?q=${query}`],
      ['listing page', `/listings/${id}`],
      ['API search', `/api/v1/listings?q=${query}`],
      ['API listing', `/api/v1/listings/${id}`],
      ['API matches', `/api/v1/listings/${id}/matches?limit=10`],
    ];
    console.log('clients  requests/s     p50 ms   p97.5 ms  errors  target');
    for (const connections of CLIENTS) {
      for (const [name, path] of targets) {
        const figures = await loadTest(`${server.address}${path}`, { connections, seconds: 5 });
        const cells = [
          String(connections).padStart(7),
          figures.perSecond.toFixed(0).padStart(11),
          figures.p50Ms.toFixed(1).padStart(10),
          figures.p975Ms.toFixed(1).padStart(10),
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
