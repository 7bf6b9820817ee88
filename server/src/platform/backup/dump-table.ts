import type pg from 'pg';
import { quote, type TableShape } from './catalogue.ts';

const ROWS_PER_FETCH = 500;

/**
 * The rows of a table as lines of JSON, read through a cursor in the transaction of `client`. Each value is PostgreSQL's
 * own text of it, so that no number, date or JSON null changes on the way.
 */
export async function* dumpTable(
  client: pg.ClientBase,
  { name, columns }: TableShape,
  onRows: (count: number) => void,
): AsyncGenerator<string> {
  const texts = columns.map((column) => `${quote(column.name)}::text`).join(', ');
  await client.query(
    `declare dump no scroll cursor for select row_to_json(r)::text as line from (select ${texts} from ${quote(name)}) r`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${ROWS_PER_FETCH} from dump`);
    if (rows.length === 0) break;
    onRows(rows.length);
    yield rows.map(({ line }) => `${line}\n`).join('');
  }
  await client.query('close dump');
}
