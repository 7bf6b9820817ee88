import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { findPostgres } from './postgres-binaries.ts';

const run = promisify(execFile);
const START_TIMEOUT_MS = 60_000;
/** Nothing here has to survive a power cut. */
const FLAGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/** A PostgreSQL server of its own, for tests and benchmarks. */
export interface PostgresServer {
  /** Address of its database `postgres`, over a Unix socket. */
  url: string;
  /** Stops the server and deletes its data. */
  stop(): Promise<void>;
}

/** Starts a real PostgreSQL in a temporary folder; works as root and as any other user, takes no TCP port. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'rongqiao-pg-'));
  const { initdb, postgres, identity } = await findPostgres(folder);
  const data = join(folder, 'data');
  const environment = { ...identity, cwd: folder, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } };
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  await run(initdb, ['-D', data, '-U', 'postgres', '-A', 'trust', '-N', ...locale], environment);
  const flags = [...FLAGS, 'listen_addresses='].flatMap((flag) => ['-c', flag]);
  const server = spawn(postgres, ['-D', data, '-k', folder, ...flags], { ...environment, stdio: 'ignore' });
  const kill = () => server.kill('SIGQUIT');
  process.once('exit', kill);
  const url = `postgres:///postgres?host=${encodeURIComponent(folder)}&user=postgres`;
  await untilAnswering(url);
  return {
    url,
    stop: async () => {
      process.off('exit', kill);
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilAnswering(url: string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw new Error('PostgreSQL did not start in time.', { cause: error });
      await sleep(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
