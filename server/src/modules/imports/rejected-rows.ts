import type { Readable } from 'node:stream';
import { inLanguage, type Locale } from '../../platform/errors/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import {
  readTable,
  type TableColumn,
  type TableFormat,
  type TableRow,
  writeTable,
} from '../../platform/tables/index.ts';
import type { ImportContext } from './import-context.ts';
import type { ImportTask } from './import-kind.ts';
import { MOST_LINES } from './import-rules.ts';
import { openTask } from './import-task.ts';
import { requireHandler } from './imports.access.ts';
import { findImport, type ImportRow, listLines } from './imports.repository.ts';
import { phaseOf } from './read-imports.ts';
import { describeLine } from './report/describe-line.ts';

/** A row of the file beside why it was not imported. */
interface RejectedRow {
  row: TableRow;
  reason: string;
}

/** The rows that were not imported, as they stand in the file, with the reason: to be mended and imported again. */
export async function writeRejectedRows(
  { database }: Pick<ImportContext, 'database'>,
  id: string,
  { caller, locale, format }: { caller: Caller; locale: Locale; format: TableFormat },
): Promise<Readable> {
  const row = requireHandler(caller, await findImport(database.db, id));
  const task = await openTask(database, row);
  const { lines } = await listLines(database.db, id, {
    phase: phaseOf(row),
    limit: MOST_LINES,
    outcomes: ['rejected'],
  });
  const reasons = new Map<number, string>();
  for (const line of lines) {
    if (line.row === null) continue;
    const { problem, advice } = describeLine(line, locale);
    const words = [line.cell, problem, advice].filter(Boolean).join(' ');
    reasons.set(line.row, [reasons.get(line.row), words].filter(Boolean).join(' '));
  }
  return writeTable(rejectedRows(task, reasons), columns(row, locale), format);
}

async function* rejectedRows(
  { bytes, fileName, settings: { encoding, sheet } }: ImportTask,
  reasons: ReadonlyMap<number, string>,
): AsyncGenerator<RejectedRow> {
  const options = { fileName, ...(encoding && { encoding }), ...(sheet && { sheet }) };
  const { rows } = await readTable(bytes, options);
  for await (const row of rows) {
    const reason = reasons.get(row.rowNumber);
    if (reason !== undefined) yield { row, reason };
  }
}

function columns({ reading }: ImportRow, locale: Locale): TableColumn<RejectedRow>[] {
  const say = (zh: string, en: string) => inLanguage({ zh, en }, locale);
  return [
    ...reading.columns.map(({ heading, letters }, index) => ({
      header: heading ?? letters,
      value: ({ row }: RejectedRow) => row.cells[index],
    })),
    { header: say('原行号', 'Row in the file'), type: 'number', value: ({ row }) => row.rowNumber },
    { header: say('未导入的原因', 'Why it was not imported'), width: 60, value: ({ reason }) => reason },
  ];
}
