import { type Cell, type CellValue, type Row, WorkbookReader } from '@cj-tech-master/excelts';
import { AppError } from '../errors/index.ts';
import { showNumber } from './show-number.ts';
import type { Table, TableLimits, TableRow } from './table.ts';
import { tableRefusal } from './table-refusal.ts';
import { guardXlsx } from './xlsx-guard.ts';

interface XlsxOptions {
  sheet?: string;
  limits: TableLimits;
}

/** Reads one sheet of a workbook as a stream of rows; cells as they are shown. */
export async function readXlsx(bytes: Uint8Array, options: XlsxOptions): Promise<Table> {
  await guardXlsx(bytes, options.limits);
  const reader = new TidyReader(bytes, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    hyperlinks: 'ignore',
    styles: 'cache',
    entries: 'ignore',
  });
  try {
    const { name, rows } = await findSheet(reader, options.sheet);
    const walked = walk(rows, options.limits, () => reader.tidy());
    return { format: 'xlsx', encoding: null, delimiter: null, sheet: name, headers: null, rows: walked };
  } catch (error) {
    reader.tidy();
    throw error instanceof AppError ? error : tableRefusal.damagedWorkbook(error);
  }
}

/** Sheets that stand before their strings wait in temporary files; all of them go when reading ends, however it ends. */
class TidyReader extends WorkbookReader {
  readonly #cleanups: (() => void)[] = [];

  override async _storeWaitingWorksheet(...sheet: Parameters<WorkbookReader['_storeWaitingWorksheet']>) {
    const stored = await super._storeWaitingWorksheet(...sheet);
    this.#cleanups.push(stored.cleanup);
    return stored;
  }

  tidy(): void {
    for (const cleanup of this.#cleanups.splice(0)) cleanup();
  }
}

async function findSheet(
  reader: TidyReader,
  wanted: string | undefined,
): Promise<{ name: string; rows: AsyncIterable<Row> }> {
  const sheets = reader[Symbol.asyncIterator]();
  for (let next = await sheets.next(); !next.done; next = await sheets.next()) {
    const sheet = next.value;
    if (wanted === undefined || sheet.name === wanted) return { name: sheet.name, rows: sheet };
    for await (const _ of sheet);
  }
  throw wanted === undefined ? tableRefusal.empty() : tableRefusal.noSheet(wanted);
}

async function* walk(
  rows: AsyncIterable<Row>,
  limits: TableLimits,
  tidy: () => void,
): AsyncGenerator<TableRow> {
  let count = 0;
  try {
    for await (const row of rows) {
      count += 1;
      if (count > limits.maxRows) throw tableRefusal.rows(limits.maxRows);
      const cells: string[] = [];
      row.eachCell((cell, column) => {
        while (cells.length < column - 1) cells.push('');
        cells.push(showCell(cell));
      });
      yield { rowNumber: row.number, cells };
    }
  } catch (error) {
    throw error instanceof AppError ? error : tableRefusal.damagedWorkbook(error);
  } finally {
    tidy();
  }
}

function showCell(cell: Cell): string {
  const format = typeof cell.numFmt === 'string' ? cell.numFmt : cell.numFmt?.formatCode;
  return showValue(cell.value, format ?? 'General');
}

function showValue(value: CellValue, format: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return showNumber(value, format);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return showDate(value);
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('error' in value) return value.error;
  if ('text' in value) return showValue(value.text as CellValue, format);
  if ('result' in value) return showValue((value.result ?? null) as CellValue, format);
  return '';
}

/** Spreadsheets keep dates without a zone: the day as written, with the time only where there is one. */
function showDate(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const [day = '', time = ''] = value.toISOString().split('T');
  const clock = time.slice(0, 8);
  if (clock === '00:00:00') return day;
  return `${day} ${clock.endsWith(':00') ? clock.slice(0, 5) : clock}`;
}
