import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeDataDir } from '../../testing/index.ts';
import { openDatabase } from './database.ts';
import { DURABLE_START_PARAMS, DurableFileSystem } from './durable-file-system.ts';

const WRITER = fileURLToPath(new URL('../../testing/write-until-killed.ts', import.meta.url));
const ROUNDS = 3;

describe('the embedded database', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = makeDataDir();
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('loses no acknowledged write when its process is killed while writing', async () => {
    for (let round = 1; round <= ROUNDS; round++) {
      const acknowledged = await writeAndKill(dataDir, 100 * round);
      const database = await openDatabase({ dataDir });
      const { rows } = await database.pool.query('select n::int from written');
      const found = new Set(rows.map(({ n }) => n));
      expect(acknowledged.filter((n) => !found.has(n))).toEqual([]);
      expect(acknowledged.length).toBeGreaterThanOrEqual(100 * round);
      await database.close();
    }
  });

  it('puts each commit on the disk before it is acknowledged', async () => {
    let synced = 0;
    const fs = new DurableFileSystem(join(dataDir, 'database'), () => {
      synced += 1;
    });
    const pglite = await PGlite.create({ fs, startParams: DURABLE_START_PARAMS });
    await pglite.exec('create table t (n int)');
    for (let n = 0; n < 20; n++) {
      const before = synced;
      await pglite.query('insert into t values ($1)', [n]);
      expect(synced).toBeGreaterThan(before);
    }
    await pglite.close();
  });
});

/** Lets a process write into the folder until `count` writes are acknowledged, kills it, and tells which ones were. */
async function writeAndKill(dataDir: string, count: number): Promise<number[]> {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const writer = spawn(process.execPath, ['--import', tsx, WRITER, dataDir], {
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(writer, 'exit');
  const acknowledged: number[] = [];
  for await (const line of createInterface(writer.stdout)) {
    acknowledged.push(Number(line));
    if (acknowledged.length === count) writer.kill('SIGKILL');
  }
  await ended;
  return acknowledged;
}
