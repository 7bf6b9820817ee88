import { join } from 'node:path';
import type pg from 'pg';
import { BackupDamagedError } from './backup-error.ts';
import { quote, type TableShape } from './catalogue.ts';
import { readLineBatches } from './lines.ts';
import type { Manifest } from './manifest.ts';

const BATCH_BYTES = 512 * 1024;

/**
 * Fills an empty table from its part of an unpacked backup. Triggers of ours don't fire: their effects are in the backup.
 *
 * @throws BackupDamagedError when another number of rows arrives than the manifest tells
 */
export async function loadTable(
  client: pg.ClientBase,
  { name, columns }: TableShape,
  { folder, part }: { folder: string; part: Manifest['tables'][number] },
): Promise<void> {
  const names = columns.map((column) => quote(column.name));
  const values = columns.map(valueToLoad);
  const insert = `insert into ${quote(name)} (${names.join(', ')}) overriding system value
    select ${values.join(', ')} from json_to_recordset($1::json) as r(${names.map((n) => `${n} text`).join(', ')})`;
  let rows = 0;
  await client.query(`alter table ${quote(name)} disable trigger user`);
  for await (const lines of readLineBatches(join(folder, part.path), BATCH_BYTES)) {
    const { rowCount } = await client.query(insert, [`[${lines.join(',')}]`]);
    rows += rowCount ?? 0;
  }
  await client.query(`alter table ${quote(name)} enable trigger user`);
  if (rows !== part.rows) {
    throw new BackupDamagedError(
      `${name}: ${rows} 行,应为 ${part.rows} 行\n${name}: ${rows} rows, not ${part.rows}`,
    );
  }
}

/** A transaction number means nothing on another server: the row was written by the restoring transaction. */
function valueToLoad({ name, type }: TableShape['columns'][number]): string {
  return type === 'xid8' ? 'pg_current_xact_id()' : `r.${quote(name)}::${type}`;
}
