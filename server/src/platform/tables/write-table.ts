import type { Readable } from 'node:stream';
import type { TableColumn } from './table-column.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

export type TableFormat = 'csv' | 'xlsx';

/** Content types (RFC 7111, ECMA-376). */
export const TABLE_MEDIA_TYPES: Record<TableFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Writes rows as a file that spreadsheet programs open as it is: csv in UTF-8 with a byte-order mark, or one xlsx sheet with
 * typed cells. No text of a row can become a formula. Rows are taken as the reader of the stream asks for them.
 */
export function writeTable<Row>(
  rows: Iterable<Row> | AsyncIterable<Row>,
  columns: readonly TableColumn<Row>[],
  format: TableFormat,
): Readable {
  return format === 'csv' ? writeCsv(rows, columns) : writeXlsx(rows, columns);
}
