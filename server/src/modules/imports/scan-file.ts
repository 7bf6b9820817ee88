import { AppError } from '../../platform/errors/index.ts';
import { type ReadTableOptions, readTable, type Table, type TableRow } from '../../platform/tables/index.ts';
import { type ExactColumns, setColumns } from './columns/exact-columns.ts';
import type { ListingField } from './columns/fields.ts';
import { findHeader } from './columns/find-header.ts';
import type { GivenMapping } from './columns/given-mapping.ts';
import { type MappedColumn, mapColumns } from './columns/map-columns.ts';
import { PlaceContext } from './places/place-context.ts';
import { readPlace } from './places/read-place.ts';
import { RowCells } from './rows/row-cells.ts';
import { placeCell } from './rows/row-place.ts';

const SAMPLE_ROWS = 300;
/** Rows that a person is shown beside the columns. */
const SHOWN_ROWS = 3;
/** Different place texts that are remembered for the context; enough for every region of the country. */
const MAX_PLACES = 20_000;

/** What the first walk over a file finds out. */
export interface ScannedFile {
  table: Omit<Table, 'rows'>;
  columns: MappedColumn[];
  /** Number of the header row; null where there is none. */
  headerRow: number | null;
  /** Numbers of the rows above the header. */
  rowsAbove: number[];
  dataRows: number;
  /** First rows of data. */
  sample: TableRow[];
  /** Fields without which no row can be imported, and which no column holds. */
  missing: ListingField[];
  place: PlaceContext;
}

/**
 * Walks a file once before anything is written: a damaged file is refused here, the header and the columns are found, and the
 * places are counted, by which names shared by several regions are told apart.
 */
export async function scanFile(
  bytes: Uint8Array,
  options: {
    table: ReadTableOptions;
    mapping?: GivenMapping;
    /** Decided column by column; goes before everything else. */
    columns?: ExactColumns;
    organisationGiven: boolean;
    /** Takes a file that lacks a necessary column, too, so that a person can name it. */
    incomplete?: boolean;
  },
): Promise<ScannedFile> {
  const { rows, ...table } = await readTable(bytes, options.table);
  const iterator = rows[Symbol.asyncIterator]();
  const sample: TableRow[] = [];
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    sample.push(next.value);
    if (sample.length >= SAMPLE_ROWS) break;
  }
  const header = findHeader(sample);
  const data = sample.filter((row) => row.rowNumber > (header?.rowNumber ?? 0));
  const columns = setColumns(mapColumns(header, data, options.mapping), options.columns);
  const missing = missingFields(columns, options.organisationGiven);
  if (!options.incomplete) requireFields(columns, missing);
  const places = new Map<string, number>();
  let dataRows = 0;
  const count = (row: TableRow) => {
    dataRows += 1;
    const text = placeCell(new RowCells(row, columns))?.text;
    if (text && (places.has(text) || places.size < MAX_PLACES)) places.set(text, (places.get(text) ?? 0) + 1);
  };
  data.forEach(count);
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) count(next.value);
  const rowsAbove = sample
    .filter((row) => header && row.rowNumber < header.rowNumber)
    .map((row) => row.rowNumber);
  return {
    table,
    columns,
    headerRow: header?.rowNumber ?? null,
    rowsAbove,
    dataRows,
    sample: data.slice(0, SHOWN_ROWS),
    missing,
    place: contextOf(places),
  };
}

function contextOf(places: ReadonlyMap<string, number>): PlaceContext {
  const context = new PlaceContext();
  for (const [text, rows] of places) {
    const reading = readPlace(text, { strict: true });
    if (reading.kind === 'found') context.add(reading.region, rows);
  }
  return context;
}

function missingFields(columns: readonly MappedColumn[], organisationGiven: boolean): ListingField[] {
  const fields = new Set(columns.map((column) => column.field));
  const needed: readonly ListingField[] = organisationGiven ? ['title'] : ['title', 'organisation'];
  return needed.filter((field) => !fields.has(field));
}

const NEEDED_WORDS: Partial<Record<ListingField, { zh: string; en: string }>> = {
  title: { zh: '标题（title）', en: 'title' },
  organisation: { zh: '单位（organisation）', en: 'organisation' },
};

function requireFields(columns: readonly MappedColumn[], lacking: readonly ListingField[]): void {
  const missing = lacking.flatMap((field) => NEEDED_WORDS[field] ?? []);
  if (missing.length === 0) return;
  const seen = columns
    .map(({ letters, heading }) => (heading ? `${letters} ${heading}` : letters))
    .join(', ');
  throw new AppError('request.invalid', {
    detail: {
      zh: `在文件里找不到${missing.map(({ zh }) => zh).join('、')}这一列。文件里的列：${seen}。请指定列对应，例如 title=岗位名称。`,
      en: `No column of the file holds the ${missing.map(({ en }) => en).join(' and the ')}. Columns: ${seen}. Name the column, for example title=岗位名称.`,
    },
  });
}
