import { Readable } from 'node:stream';
import { guardText } from './formula-guard.ts';
import type { TableCell, TableColumn } from './table-column.ts';

const BATCH = 200;

/** RFC 4180 with a byte-order mark; see `writeTable`. */
export function writeCsv<Row>(
  rows: Iterable<Row> | AsyncIterable<Row>,
  columns: readonly TableColumn<Row>[],
): Readable {
  return Readable.from(lines(rows, columns), { objectMode: false });
}

async function* lines<Row>(
  rows: Iterable<Row> | AsyncIterable<Row>,
  columns: readonly TableColumn<Row>[],
): AsyncGenerator<string> {
  let batch = [`\uFEFF${line(columns.map((column) => column.header))}`];
  for await (const row of rows) {
    batch.push(line(columns.map((column) => column.value(row))));
    if (batch.length < BATCH) continue;
    yield batch.join('');
    batch = [];
  }
  yield batch.join('');
}

const line = (cells: readonly TableCell[]) => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(value: TableCell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return value.toISOString();
  const text = guardText(value);
  return /[",\r\n\t;|，]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
