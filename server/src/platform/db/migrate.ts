import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { z } from 'zod';
import { ROOT } from '../paths/index.ts';
import type { Database } from './database.ts';
import { checkHistory, type Migration } from './migration-history.ts';

/** The project's migrations, written by `npm run migrations` from the tables declared in `server/src`. */
export const MIGRATIONS_FOLDER = join(ROOT, 'server/migrations');

/** "RONG" in ASCII; any number that nothing else locks. */
const LOCK_KEY = 0x524f4e47;

const Journal = z.object({ entries: z.array(z.object({ idx: z.int(), tag: z.string() })) });

/**
 * Brings the tables up to date, all or nothing, one process at a time. Does nothing when they are.
 *
 * @returns the tags of the migrations applied now
 * @throws MigrationError when the database is newer than the program, or an applied migration has been altered
 */
export async function migrate(database: Database, folder: string = MIGRATIONS_FOLDER): Promise<string[]> {
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    const applied = await applyMigrations(client, readMigrations(folder));
    await client.query('commit');
    return applied;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** The same inside the transaction of `client`, up to the last of `known`. */
export async function applyMigrations(client: pg.ClientBase, known: Migration[]): Promise<string[]> {
  await client.query(`select pg_advisory_xact_lock(${LOCK_KEY})`);
  await client.query(`create table if not exists migration (
    position integer primary key, tag text not null unique, sha256 text not null,
    applied_at timestamptz not null default now())`);
  const pending = checkHistory(known, await readHistory(client));
  for (const { tag, sha256, sql } of pending) {
    await client.query(sql);
    await client.query(
      'insert into migration (position, tag, sha256) select count(*), $1, $2 from migration',
      [tag, sha256],
    );
  }
  return pending.map(({ tag }) => tag);
}

/** The migrations that a database has, in order. */
export async function readHistory(client: pg.ClientBase): Promise<Pick<Migration, 'tag' | 'sha256'>[]> {
  const { rows } = await client.query('select tag, sha256 from migration order by position');
  return rows;
}

/** The migrations of a folder made by drizzle-kit, in order. An empty or absent journal has none. */
export function readMigrations(folder: string = MIGRATIONS_FOLDER): Migration[] {
  const journal = Journal.parse(JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')));
  return journal.entries
    .toSorted((a, b) => a.idx - b.idx)
    .map(({ tag }) => {
      const sql = readFileSync(join(folder, `${tag}.sql`), 'utf8');
      return { tag, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });
}
