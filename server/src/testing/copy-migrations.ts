import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MIGRATIONS_FOLDER } from '../platform/db/index.ts';

/** A temporary copy of the project's migrations, to which a test adds its own. The caller deletes it. */
export function copyMigrations(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rongqiao-migrations-'));
  cpSync(MIGRATIONS_FOLDER, folder, { recursive: true });
  return folder;
}

/** Adds a migration at the end of a folder. */
export function appendMigration(folder: string, tag: string, sql: string): void {
  const path = join(folder, 'meta/_journal.json');
  const journal: { entries: { idx: number; tag: string }[] } = JSON.parse(readFileSync(path, 'utf8'));
  journal.entries.push({ idx: journal.entries.length, tag });
  writeFileSync(join(folder, `${tag}.sql`), sql);
  writeFileSync(path, JSON.stringify(journal));
}
