import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { migrate, openDatabase, readMigrations } from '../platform/db/index.ts';

/** Part of the name; raise it when the engine's folder changes for a reason other than the migrations. */
const FORMAT = 1;

/**
 * A data folder of the embedded database with all tables. Made once per set of migrations and user, and kept in the
 * system's temporary folder: making one takes seconds, copying it a tenth of one.
 */
export async function prepareEmbeddedTemplate(): Promise<string> {
  const migrations = readMigrations().map(({ sha256 }) => sha256);
  const key = createHash('sha256')
    .update(JSON.stringify([FORMAT, ...migrations]))
    .digest('hex')
    .slice(0, 16);
  const template = join(tmpdir(), `rongqiao-template-${userInfo().uid}-${key}`);
  if (existsSync(template)) return template;
  const made = mkdtempSync(join(tmpdir(), 'rongqiao-template-'));
  const database = await openDatabase({ dataDir: made });
  await migrate(database);
  await database.close();
  try {
    renameSync(made, template);
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    if (!existsSync(template)) throw error;
  }
  return template;
}
