import { PassThrough, type Readable } from 'node:stream';
import { type CellValue, WorkbookWriter } from '@cj-tech-master/excelts';
import type { TableCell, TableColumn } from './table-column.ts';

const FORMATS = { date: 'yyyy-mm-dd', instant: 'yyyy-mm-dd hh:mm' } as const;
/** What XML 1.0 cannot carry. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;
const MAX_CELL_CHARS = 32_767;

/** One sheet with a frozen header row; see `writeTable`. */
export function writeXlsx<Row>(
  rows: Iterable<Row> | AsyncIterable<Row>,
  columns: readonly TableColumn<Row>[],
): Readable {
  const out = new PassThrough();
  fill(out, rows, columns).catch((error: Error) => out.destroy(error));
  return out;
}

async function fill<Row>(
  out: PassThrough,
  rows: Iterable<Row> | AsyncIterable<Row>,
  columns: readonly TableColumn<Row>[],
): Promise<void> {
  const workbook = new WorkbookWriter({ stream: out, useSharedStrings: false, useStyles: true });
  const sheet = workbook.addWorksheet('Sheet1', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map((column) => ({
    width: column.width ?? 16,
    ...(column.type === 'date' || column.type === 'instant'
      ? { style: { numFmt: FORMATS[column.type] } }
      : {}),
  }));
  sheet.addRow(columns.map((column) => clean(column.header))).commit();
  for await (const row of rows) {
    sheet.addRow(columns.map((column) => xlsxCell(column.value(row), column.type))).commit();
    if (out.writableNeedDrain) await drained(out);
  }
  sheet.commit();
  await workbook.commit();
}

function xlsxCell(value: TableCell, type: TableColumn<unknown>['type']): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return value;
  if (type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return new Date(`${value}T00:00:00Z`);
  return clean(value);
}

/** Strings are written as strings, never as formulas; only what the format cannot hold is taken out. */
function clean(text: string): string {
  return text.replace(UNWRITABLE, '').slice(0, MAX_CELL_CHARS);
}

/** Resolves too when the reader went away. */
function drained(out: PassThrough): Promise<void> {
  return new Promise((resolve, reject) => {
    out.once('drain', resolve);
    out.once('close', () => reject(new Error('the reader of the workbook closed it')));
  });
}
