/** Bytes of a table file, whole or in pieces. */
export type TableSource = Uint8Array | AsyncIterable<Uint8Array>;

/** One row as a spreadsheet shows it. `rowNumber` starts at 1 and counts every row of the file, blank ones too. */
export interface TableRow {
  rowNumber: number;
  cells: string[];
}

/** A table being read. `rows` can be walked once; a refusal in the middle of the file is thrown from there. */
export interface Table {
  format: 'csv' | 'xlsx';
  /** Encoding of a csv file as iconv names it; null for xlsx. */
  encoding: string | null;
  delimiter: string | null;
  /** Name of the sheet; null for csv. */
  sheet: string | null;
  /** The first row where `header: true` was asked for, else null. */
  headers: string[] | null;
  rows: AsyncIterable<TableRow>;
}

/** What a file may cost. Sizes in bytes, cells in characters (UTF-16 units). */
export interface TableLimits {
  maxBytes: number;
  /** All parts of an xlsx file unpacked; guards against zip bombs. */
  maxUnpackedBytes: number;
  maxParts: number;
  maxRows: number;
  maxColumns: number;
  maxCellChars: number;
}

/** Enough for 200 000 rows of listings; a cell may hold what a spreadsheet program lets it hold. */
export const DEFAULT_TABLE_LIMITS: TableLimits = {
  maxBytes: 64 * 1024 * 1024,
  maxUnpackedBytes: 512 * 1024 * 1024,
  maxParts: 2_000,
  maxRows: 200_001,
  maxColumns: 200,
  maxCellChars: 32_767,
};
