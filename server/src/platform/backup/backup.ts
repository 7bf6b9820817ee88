import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type pg from 'pg';
import { type Database, readHistory } from '../db/index.ts';
import { FILES_FOLDER } from '../files/index.ts';
import { packFolder } from './archive.ts';
import { listSequences, listTables } from './catalogue.ts';
import { dumpTable } from './dump-table.ts';
import type { Manifest, Part } from './manifest.ts';
import { writePart } from './part-writer.ts';
import { listFiles, MANIFEST_PATH } from './verify.ts';

/**
 * Writes everything that isn't derived into one .tar.gz: all rows as of one moment, then the uploaded files. The server
 * may go on working meanwhile. Not in it: the session secret, logs, the search index.
 *
 * @param version of the program
 */
export async function backup(
  database: Database,
  { dataDir, file, version }: { dataDir: string; file: string; version: string },
): Promise<Manifest> {
  const target = resolve(file);
  const folder = await mkdtemp(join(dirname(target), '.rongqiao-backup-'));
  try {
    const rows = await dumpDatabase(database, folder);
    const files = await copyFiles(join(dataDir, FILES_FOLDER), folder);
    const created = { product: 'rongqiao', format: 1, version, createdAt: new Date().toISOString() } as const;
    const manifest: Manifest = { ...created, engine: database.kind, ...rows, files };
    await writeFile(join(folder, MANIFEST_PATH), JSON.stringify(manifest, null, 2));
    await packFolder(folder, target);
    return manifest;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function dumpDatabase(database: Database, folder: string) {
  const client = await database.pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const migrations = await readHistory(client);
    const tables = await dumpTables(client, folder);
    const sequences = await listSequences(client);
    return { migrations, tables, sequences };
  } finally {
    await client.query('rollback');
    client.release();
  }
}

async function dumpTables(client: pg.ClientBase, folder: string): Promise<Manifest['tables']> {
  const tables: Manifest['tables'] = [];
  for (const table of await listTables(client)) {
    let rows = 0;
    const lines = dumpTable(client, table, (count) => {
      rows += count;
    });
    const part = await writePart(folder, `tables/${table.name}.ndjson`, lines);
    tables.push({ ...part, name: table.name, rows });
  }
  return tables;
}

async function copyFiles(from: string, folder: string): Promise<Part[]> {
  if (!existsSync(from)) return [];
  const parts: Part[] = [];
  for (const path of await listFiles(from)) {
    parts.push(await writePart(folder, `${FILES_FOLDER}/${path}`, createReadStream(join(from, path))));
  }
  return parts;
}
