import type { Import, ImportLine, ImportSummary } from '@rongqiao/contracts';
import { ImportKind, ImportState } from '@rongqiao/contracts';
import { type Bilingual, inLanguage, type Locale } from '../../platform/errors/index.ts';
import { presentRegion } from '../organisations/index.ts';
import type { ImportRow } from './imports.repository.ts';
import { mayUndo } from './imports.service.ts';
import { describeLine } from './report/describe-line.ts';
import type { ReportLine } from './report/report-line.ts';

/** Names of who and for whom, by id. */
export interface ImportNames {
  people: ReadonlyMap<string, string>;
  organisations: ReadonlyMap<string, { name: string }>;
}

/** A line of the list of imports. */
export function presentImportSummary(row: ImportRow, names: ImportNames): ImportSummary {
  const organisation = row.organisationId ? names.organisations.get(row.organisationId) : undefined;
  return {
    id: row.id,
    kind: ImportKind.parse(row.kind),
    state: ImportState.parse(row.state),
    fileName: row.fileName,
    by: (row.byUserId && names.people.get(row.byUserId)) ?? null,
    ...(row.organisationId &&
      organisation && { organisation: { id: row.organisationId, name: organisation.name } }),
    region: presentRegion(row.regionCode),
    createdAt: row.createdAt.toISOString(),
    ...(row.finishedAt && { finishedAt: row.finishedAt.toISOString() }),
    ...(row.undoneAt && { undoneAt: row.undoneAt.toISOString() }),
    ...(row.counts && { result: row.counts }),
  };
}

/** One import with everything that its page shows. */
export function presentImport(
  row: ImportRow,
  facts: {
    names: ImportNames;
    fields: Readonly<Record<string, Bilingual>>;
    lines: { lines: ReportLine[]; total: number };
    undo: Import['undo'];
    locale: Locale;
    now: Date;
  },
): Import {
  const { names, fields, lines, undo, locale, now } = facts;
  const { reading, state, failedIn } = row;
  const nameOf = (field: string) => inLanguage(fields[field] ?? { zh: field, en: field }, locale);
  const { format, encoding, sheet, headerRow, rows } = reading;
  const settled = state === 'draft' || state === 'checked' || (state === 'failed' && failedIn === 'checking');
  const startable = state === 'checked' || (state === 'failed' && failedIn === 'running');
  return {
    ...presentImportSummary(row, names),
    bytes: row.fileBytes,
    settings: row.settings,
    table: { format, encoding, sheet, headerRow, rows },
    columns: reading.columns,
    fields: Object.keys(fields).map((field) => ({ field, name: nameOf(field) })),
    missing: reading.missing.map(nameOf),
    progress: { done: row.rowsDone, total: reading.rows },
    ...(row.checkCounts && { check: row.checkCounts }),
    lines: { items: lines.lines.map((line) => presentLine(line, locale)), total: lines.total },
    undo,
    ...(row.failure && { failure: inLanguage(row.failure, locale) }),
    fileKept: row.fileKept,
    may: { change: settled && row.fileKept, start: startable && row.fileKept, undo: mayUndo(row, now) },
  };
}

function presentLine(line: ReportLine, locale: Locale): ImportLine {
  const { row, outcome, cell, value } = line;
  return { row, outcome, ...(cell && { cell }), ...(value && { value }), ...describeLine(line, locale) };
}
