import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Direction, ListingKind } from '@rongqiao/contracts';
import {
  describeLine,
  type ImportReport,
  importListings,
  readMapping,
  writeReport,
} from '../modules/imports/index.ts';
import { findOrganisationRow } from '../modules/organisations/index.ts';
import type { Database } from '../platform/db/index.ts';
import { inLanguage, type Locale } from '../platform/errors/index.ts';
import { importSink } from '../workflows/import-sink.ts';
import { print } from './command.ts';
import { CommandError } from './command-error.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { withDatabase } from './with-database.ts';

/** The command's options, as commander gives them. */
export interface ImportFlags {
  dryRun: boolean;
  /** `field=column`, any number of times. */
  map: string[];
  organisation?: string;
  region?: string;
  encoding?: string;
  sheet?: string;
  kind?: ListingKind;
  direction?: Direction;
  report?: string;
  json?: boolean;
}

/** Most lines of problems on the console; all are in the report. */
const SHOWN = 20;

/** Imports a file and tells what became of each row; ends with `partial` when rows were rejected. */
export async function importFile(path: string, flags: ImportFlags, locale: Locale): Promise<void> {
  const bytes = await readFile(path);
  const mapping = readMapping(flags.map);
  const { dryRun, region, encoding, sheet, kind, direction } = flags;
  const report = await withDatabase(async (database) => {
    const organisation = flags.organisation && (await getOrganisation(database, flags.organisation, locale));
    return importListings({
      bytes,
      fileName: basename(path),
      sink: importSink(database, () => new Date()),
      dryRun,
      mapping,
      ...(organisation && { organisation }),
      ...(region && { defaultRegionCode: region }),
      ...(encoding && { encoding }),
      ...(sheet && { sheet }),
      ...(kind && { kind }),
      ...(direction && { direction }),
      onProgress: showProgress,
    });
  });
  if (flags.report) await saveReport(report, flags.report, locale);
  print(flags, report, summary(report, locale));
  if (report.rejected > 0) process.exitCode = EXIT_CODES.partial.code;
}

async function getOrganisation(database: Database, id: string, locale: Locale) {
  const row = await findOrganisationRow(database, id);
  if (row) return { id: row.id, name: row.name };
  throw new CommandError(
    'input',
    inLanguage({ zh: `没有这个单位：${id}`, en: `No such organisation: ${id}` }, locale),
  );
}

/** On a terminal only: one line that is written over. */
function showProgress({ rows, total }: { rows: number; total: number | null }): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${rows}${total === null ? '' : ` / ${total}`}  `);
}

async function saveReport(report: ImportReport, path: string, locale: Locale): Promise<void> {
  const format = path.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv';
  await pipeline(writeReport(report.lines, { format, locale }), createWriteStream(path));
}

function summary(report: ImportReport, locale: Locale): string {
  const say = (zh: string, en: string) => inLanguage({ zh, en }, locale);
  const { rows, created, updated, unchanged, duplicates, rejected } = report;
  const shown = report.lines.filter(({ outcome }) => outcome === 'rejected' || outcome === 'warning');
  const lines = shown.slice(0, SHOWN).map((line) => {
    const { problem, advice } = describeLine(line, locale);
    return `  ${line.row ?? ''}: ${[problem, advice].filter(Boolean).join(' ')}`;
  });
  if (shown.length > SHOWN)
    lines.push(
      say(`  另有 ${shown.length - SHOWN} 条，见 --report`, `  ${shown.length - SHOWN} more: see --report`),
    );
  const heading = say(
    `${report.dryRun ? '试导入' : '导入'} ${rows} 行：新增 ${created}，更新 ${updated}，未变 ${unchanged}，重复 ${duplicates}，未导入 ${rejected}`,
    `${report.dryRun ? 'Dry run' : 'Imported'}, ${rows} rows: ${created} new, ${updated} updated, ${unchanged} unchanged, ${duplicates} duplicates, ${rejected} rejected`,
  );
  return [heading, ...lines].join('\n');
}
