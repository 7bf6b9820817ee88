import { randomUUID } from 'node:crypto';
import { constants, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../platform/db/index.ts';
import { administer, withDatabase } from './postgres-databases.ts';

/** A database of one test file, with all tables and no rows. `close` deletes it. */
export interface TestDatabase extends Database {
  /** The data folder; holds the database itself when embedded. */
  dataDir: string;
  databaseUrl: string | undefined;
}

/** Both engines, for `describe.each`. */
export const ENGINES = ['pglite', 'postgres'] as const;
export type Engine = (typeof ENGINES)[number];

/**
 * Opens an empty, migrated database: PGlite in a temporary folder, or a database of a real PostgreSQL server.
 * Call it in `beforeAll` and `close` in `afterAll`.
 */
export async function openTestDatabase(engine: Engine = 'pglite'): Promise<TestDatabase> {
  const dataDir = makeDataDir(engine);
  const databaseUrl = engine === 'postgres' ? await cloneTemplate() : undefined;
  const onIdleError = () => undefined; // dropping the database ends connections that are still closing
  const database = await openDatabase({ dataDir, databaseUrl, onIdleError });
  return {
    ...database,
    dataDir,
    databaseUrl,
    close: async () => {
      await database.close();
      if (databaseUrl) await dropDatabase(databaseUrl);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A new temporary data folder; for `pglite` with a migrated, empty database in it. The caller deletes it. */
export function makeDataDir(engine: Engine = 'pglite'): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'rongqiao-data-'));
  const copy = { recursive: true, mode: constants.COPYFILE_FICLONE };
  if (engine === 'pglite') cpSync(inject('embeddedTemplate'), dataDir, copy);
  return dataDir;
}

async function cloneTemplate(): Promise<string> {
  const templateUrl = inject('postgresTemplateUrl');
  const template = new URL(templateUrl).pathname.slice(1);
  const name = `rongqiao_test_${randomUUID().replaceAll('-', '')}`;
  await administer(withDatabase(templateUrl, 'postgres'), `create database ${name} template ${template}`);
  return withDatabase(templateUrl, name);
}

async function dropDatabase(databaseUrl: string): Promise<void> {
  const name = new URL(databaseUrl).pathname.slice(1);
  await administer(withDatabase(databaseUrl, 'postgres'), `drop database ${name} with (force)`);
}
