import { FIELD_LABELS } from '../columns/fields.ts';
import type { ScannedFile } from '../scan-file.ts';
import type { ImportReport } from './import-report.ts';
import type { ReportLine } from './report-line.ts';

/** A report before the first row, with the notes on the file as a whole. */
export function openReport(file: ScannedFile, options: { fileName: string; dryRun: boolean }): ImportReport {
  const { format, encoding, sheet } = file.table;
  return {
    ...options,
    format,
    encoding,
    sheet,
    columns: file.columns,
    rows: 0,
    ready: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    duplicates: 0,
    rejected: 0,
    warnings: 0,
    organisationsCreated: 0,
    lines: fileNotes(file),
  };
}

/** What has to be said about the file as a whole. */
function fileNotes({ columns, headerRow, rowsAbove }: ScannedFile): ReportLine[] {
  const note = { row: null, outcome: 'note' as const };
  const told = columns.flatMap(({ letters, field }) =>
    field ? [`${letters} ${FIELD_LABELS[field].zh}`] : [],
  );
  return [
    ...(headerRow === null ? [{ ...note, code: 'no_header' as const, about: told.join('、') }] : []),
    ...rowsAbove.map((row) => ({ ...note, row, code: 'rows_above_header' as const })),
    ...columns
      .filter(({ field }) => field === null)
      .map(({ letters, heading }) => ({
        ...note,
        code: 'column_not_recognised' as const,
        about: heading ?? letters,
      })),
    ...columns
      .filter(({ field }) => field === 'contact')
      .map(({ letters, heading }) => ({
        ...note,
        code: 'column_left_out' as const,
        about: heading ?? letters,
      })),
    ...columns
      .filter(({ field }) => field === 'rowNumber')
      .map(({ letters, heading }) => ({
        ...note,
        code: 'row_numbers_left_out' as const,
        about: heading ?? letters,
      })),
  ];
}
