import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type pg from 'pg';
import { applyMigrations, checkHistory, type Database, type Migration, readMigrations } from '../db/index.ts';
import { FILES_FOLDER } from '../files/index.ts';
import { unpackFolder } from './archive.ts';
import { BackupDamagedError, RestoreRefusedError } from './backup-error.ts';
import { listFilledTables, listForeignKeys, listTables, quote } from './catalogue.ts';
import { clearDatabase } from './clear-database.ts';
import { loadTable } from './load-table.ts';
import type { Manifest } from './manifest.ts';
import { verifyBackup } from './verify.ts';

export interface RestoreOptions {
  dataDir: string;
  /** The .tar.gz. */
  file: string;
  /** Replace all data that is there. */
  force?: boolean;
  /** Where the program's migrations are, if not in their own place. */
  migrationsFolder?: string;
}

/**
 * Puts a backup into an empty database (or, with `force`, in place of what is there), whichever engine wrote it. The
 * whole backup is checked first; then all rows are written in one transaction. A backup of an older version gets the
 * later migrations. Stop the servers of this database before.
 *
 * @throws BackupDamagedError, RestoreRefusedError, MigrationError (the backup is newer than the program); nothing is
 *   changed then
 */
export async function restore(
  database: Database,
  { dataDir, file, force = false, migrationsFolder }: RestoreOptions,
): Promise<Manifest> {
  const known = readMigrations(migrationsFolder);
  const unpacked = await mkdtemp(join(dataDir, '.restoring-'));
  try {
    await unpackFolder(resolve(file), unpacked);
    const manifest = await verifyBackup(unpacked);
    const filesTarget = join(dataDir, FILES_FOLDER);
    if (!force) await refuseFilledFolder(filesTarget);
    await inOneTransaction(database, async (client) => {
      if (!force) await refuseFilledDatabase(client);
      await loadDatabase(client, { manifest, known, folder: unpacked });
    });
    await replaceFolder(join(unpacked, FILES_FOLDER), filesTarget);
    return manifest;
  } finally {
    await rm(unpacked, { recursive: true, force: true });
  }
}

async function loadDatabase(
  client: pg.ClientBase,
  { manifest, known, folder }: { manifest: Manifest; known: Migration[]; folder: string },
): Promise<void> {
  checkHistory(known, manifest.migrations);
  await clearDatabase(client);
  await applyMigrations(client, known.slice(0, manifest.migrations.length));
  const shapes = new Map((await listTables(client)).map((table) => [table.name, table]));
  const foreignKeys = await listForeignKeys(client);
  for (const { drop } of foreignKeys) await client.query(drop);
  for (const part of manifest.tables) {
    const shape = shapes.get(part.name);
    if (!shape) throw new BackupDamagedError(`没有这张表:${part.name}\nThere is no such table: ${part.name}`);
    await client.query(`delete from ${quote(part.name)}`);
    await loadTable(client, shape, { folder, part });
  }
  for (const { add } of foreignKeys) await client.query(add);
  for (const { name, lastValue, isCalled } of manifest.sequences) {
    await client.query('select setval($1::regclass, $2::bigint, $3)', [quote(name), lastValue, isCalled]);
  }
  await applyMigrations(client, known);
}

async function inOneTransaction(database: Database, work: (client: pg.ClientBase) => Promise<void>) {
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    await work(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function refuseFilledDatabase(client: pg.ClientBase): Promise<void> {
  const filled = await listFilledTables(client);
  if (filled.length === 0) return;
  throw new RestoreRefusedError(
    `数据库已有数据(${filled.join('、')})。确要替换全部数据,请加 --force。\n` +
      `The database holds data (${filled.join(', ')}). To replace all of it, add --force.`,
  );
}

async function refuseFilledFolder(folder: string): Promise<void> {
  if (!existsSync(folder) || (await readdir(folder)).length === 0) return;
  throw new RestoreRefusedError(
    `文件夹不是空的:${folder}。确要替换,请加 --force。\n` +
      `The folder isn't empty: ${folder}. To replace it, add --force.`,
  );
}

async function replaceFolder(from: string, to: string): Promise<void> {
  const incoming = `${to}.incoming`;
  await rm(incoming, { recursive: true, force: true });
  if (existsSync(from)) await cp(from, incoming, { recursive: true });
  await rm(to, { recursive: true, force: true });
  if (existsSync(from)) await rename(incoming, to);
}
