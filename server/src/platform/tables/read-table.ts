import { setImmediate as otherWork } from 'node:timers/promises';
import { cellAddress } from './cell-address.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import {
  DEFAULT_TABLE_LIMITS,
  type Table,
  type TableLimits,
  type TableRow,
  type TableSource,
} from './table.ts';
import { tableRefusal } from './table-refusal.ts';

/** How to read a table. What is left out is detected. */
export interface ReadTableOptions {
  /** As the person sees it; the content decides what it is, not the name. */
  fileName: string;
  encoding?: string;
  delimiter?: string;
  /** Sheet of a workbook; the first one where absent. */
  sheet?: string;
  /** Take the first row that is not blank for the header. */
  header?: boolean;
  limits?: Partial<TableLimits>;
}

/**
 * Opens a csv or xlsx file. Rows come one by one, in the order of the file, without blank rows; dates come as `YYYY-MM-DD`,
 * numbers as shown. Throws an `AppError` that says what is wrong and where (`errors[].path` is a cell address).
 */
export async function readTable(source: TableSource, options: ReadTableOptions): Promise<Table> {
  const limits = { ...DEFAULT_TABLE_LIMITS, ...options.limits };
  const bytes = await collect(source, limits.maxBytes);
  if (bytes.length === 0) throw tableRefusal.empty();
  const table = await open(bytes, { ...options, limits });
  const rows = checked(table.rows, limits);
  if (!options.header) return { ...table, rows };
  const first = await rows.next();
  return { ...table, headers: first.done ? null : first.value.cells, rows };
}

async function open(bytes: Uint8Array, options: ReadTableOptions & { limits: TableLimits }): Promise<Table> {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    return readXlsx(bytes, options);
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw tableRefusal.oldExcel();
  if (OTHER_FILES.some((signature) => startsWith(bytes, signature))) throw tableRefusal.binary();
  return readCsv(bytes, options);
}

/** Rows after which a long file lets the server answer others. */
const ROWS_AT_A_STRETCH = 100;

/** PDF, PNG, JPEG, GIF, gzip, RAR, 7z, ELF. */
const OTHER_FILES = [
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x7f, 0x45, 0x4c, 0x46],
];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

async function* checked(rows: AsyncIterable<TableRow>, limits: TableLimits): AsyncGenerator<TableRow> {
  for await (const row of rows) {
    if (
      row.cells.length > limits.maxColumns &&
      row.cells.slice(limits.maxColumns).some((cell) => cell !== '')
    ) {
      throw tableRefusal.columns(limits.maxColumns, row.rowNumber);
    }
    const long = row.cells.findIndex((cell) => cell.length > limits.maxCellChars);
    if (long >= 0) throw tableRefusal.cell(cellAddress(row.rowNumber, long), limits.maxCellChars);
    if (row.cells.some((cell) => cell.trim() !== '')) yield row;
    if (row.rowNumber % ROWS_AT_A_STRETCH === 0) await otherWork();
  }
}

async function collect(source: TableSource, maxBytes: number): Promise<Uint8Array> {
  if (source instanceof Uint8Array) {
    if (source.length > maxBytes) throw tableRefusal.bytes(maxBytes);
    return source;
  }
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of source) {
    size += piece.length;
    if (size > maxBytes) throw tableRefusal.bytes(maxBytes);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
