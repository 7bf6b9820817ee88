import type { Direction, ListingKind } from '@rongqiao/contracts';
import { readTable, type TableRow } from '../../platform/tables/index.ts';
import type { ExactColumns } from './columns/exact-columns.ts';
import type { GivenMapping } from './columns/given-mapping.ts';
import type { ImportReport } from './report/import-report.ts';
import { openReport } from './report/open-report.ts';
import { type ReportLine, shortValue } from './report/report-line.ts';
import { type ConvertedRow, convertRow, type RowContext } from './rows/convert-row.ts';
import { DuplicateTracker } from './rows/duplicate-tracker.ts';
import { RowCells } from './rows/row-cells.ts';
import { BatchSaver, type KeyedRow } from './save-batch.ts';
import { type ScannedFile, scanFile } from './scan-file.ts';
import type { ListingSink, SinkOrganisation } from './sink.ts';

const BATCH_ROWS = 200;

/** Where an import stands; `total` is known once the file has been scanned. */
export interface ImportProgress {
  phase: 'scanning' | 'importing';
  rows: number;
  total: number | null;
}

export interface ImportListingsOptions {
  bytes: Uint8Array;
  fileName: string;
  sink: ListingSink;
  /** Find out what would happen; write nothing. */
  dryRun: boolean;
  /** All rows are this organisation's; a column of organisations is then not needed. */
  organisation?: SinkOrganisation;
  /** Columns named by a person: field → heading or letters (title → 岗位名称, pay → C). Others are guessed. */
  mapping?: GivenMapping;
  /** Columns decided one by one, by their letters. */
  columns?: ExactColumns;
  /** Whether rows that were imported before and have changed since are updated (the default) or left as they are. */
  update?: boolean;
  encoding?: string;
  delimiter?: string;
  sheet?: string;
  /** What a row is where the file does not say; demand for talent (招聘) by default. */
  kind?: ListingKind;
  direction?: Direction;
  /** Region for rows without a particular place. */
  defaultRegionCode?: string;
  /** ISO date that relative dates (昨天) count from; today's in China by default. */
  today?: string;
  /** May throw to stop; what has been stored stays stored. */
  onProgress?: (progress: ImportProgress) => unknown;
}

/**
 * Imports listings from a csv or xlsx file. Every row ends as ready, duplicate or rejected, with a line in the report; a file
 * that cannot be read, or has no title or organisation column, is refused with an `AppError` before anything is written.
 * Importing the same file again changes nothing.
 */
export async function importListings(options: ImportListingsOptions): Promise<ImportReport> {
  const { bytes, onProgress } = options;
  const table = tableOptions(options);
  await onProgress?.({ phase: 'scanning', rows: 0, total: null });
  const file = await scanFile(bytes, {
    table,
    organisationGiven: options.organisation !== undefined,
    ...(options.mapping ? { mapping: options.mapping } : {}),
    ...(options.columns ? { columns: options.columns } : {}),
  });
  const report = openReport(file, { fileName: options.fileName, dryRun: options.dryRun });
  const saver = new BatchSaver({
    sink: options.sink,
    dryRun: options.dryRun,
    update: options.update ?? true,
    ...(options.organisation ? { organisation: options.organisation } : {}),
  });
  const walk = new RowWalk(report, saver, rowContext(options, file));
  const { rows } = await readTable(bytes, table);
  for await (const row of rows) {
    if (row.rowNumber <= (file.headerRow ?? 0)) continue;
    await walk.take(row, file);
    if (report.rows % BATCH_ROWS === 0)
      await onProgress?.({ phase: 'importing', rows: report.rows, total: file.dataRows });
  }
  await walk.finish();
  await onProgress?.({ phase: 'importing', rows: report.rows, total: file.dataRows });
  const { counts } = saver;
  return {
    ...report,
    ...counts,
    ready: counts.created + counts.updated + counts.unchanged,
    duplicates: report.duplicates + counts.duplicates,
    rejected: report.rejected + counts.rejected,
  };
}

/** Converts rows one by one and hands them on in batches. */
class RowWalk {
  readonly #duplicates = new DuplicateTracker();
  #batch: KeyedRow[] = [];
  #composed = 0;

  constructor(
    readonly report: ImportReport,
    readonly saver: BatchSaver,
    readonly context: RowContext,
  ) {}

  async take(row: TableRow, file: ScannedFile): Promise<void> {
    const { report } = this;
    report.rows += 1;
    const { converted, lines } = convertRow(new RowCells(row, file.columns), this.context);
    if (!converted) {
      report.rejected += 1;
      report.lines.push(...lines);
      return;
    }
    const verdict = this.#duplicates.judge(converted);
    if (verdict.kind !== 'new') {
      report.duplicates += 1;
      report.lines.push(duplicateLine(converted, verdict.kind, verdict.row));
      return;
    }
    if (converted.composed) this.#composed += 1;
    report.warnings += lines.length;
    report.lines.push(...lines);
    this.#batch.push({ ...converted, sourceKey: verdict.sourceKey });
    if (this.#batch.length >= BATCH_ROWS) await this.flush();
  }

  /** Stores what is left, and adds what can be said only at the end. */
  async finish(): Promise<void> {
    await this.flush();
    const note = {
      row: null,
      outcome: 'note',
      code: 'bodies_composed',
      about: String(this.#composed),
    } as const;
    if (this.#composed > 0) this.report.lines.push(note);
  }

  async flush(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    if (batch.length > 0) this.report.lines.push(...(await this.saver.save(batch)));
  }
}

function duplicateLine(row: ConvertedRow, kind: 'same' | 'repost', first: number): ReportLine {
  const code = kind === 'same' ? 'same_as_row' : 'repost_of_row';
  return {
    row: row.row,
    outcome: 'duplicate',
    code,
    value: shortValue(row.draft.title),
    about: String(first),
  };
}

function rowContext(options: ImportListingsOptions, file: ScannedFile): RowContext {
  return {
    place: file.place,
    today: options.today ?? todayInChina(),
    kind: options.kind ?? 'talent',
    direction: options.direction ?? 'demand',
    ...(options.defaultRegionCode ? { defaultRegionCode: options.defaultRegionCode } : {}),
    ...(options.organisation ? { organisationName: options.organisation.name } : {}),
  };
}

function tableOptions({ fileName, encoding, delimiter, sheet }: ImportListingsOptions) {
  return {
    fileName,
    ...(encoding ? { encoding } : {}),
    ...(delimiter ? { delimiter } : {}),
    ...(sheet ? { sheet } : {}),
  };
}

/** The day in China, where the platform's cities are. */
function todayInChina(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}
