import type { Import, ImportPage } from '@rongqiao/contracts';
import type { Locale } from '../../platform/errors/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { mapUserNames } from '../accounts/index.ts';
import { mapOrganisations } from '../organisations/index.ts';
import type { ImportContext } from './import-context.ts';
import { reachOf, requireHandler } from './imports.access.ts';
import { type ImportNames, presentImport, presentImportSummary } from './imports.presenter.ts';
import { findImport, type ImportRow, listLines, pageImports, readUndo } from './imports.repository.ts';

const SHOWN_LINES = 50;
const SHOWN_LEFT = 100;

/** Past imports that the caller may see, newest first. */
export async function listImports(
  { database }: Pick<ImportContext, 'database'>,
  caller: Caller,
  { page, size }: { page: number; size: number },
): Promise<ImportPage> {
  const { rows, total } = await pageImports(database, { ...reachOf(caller), page, size });
  const names = await namesOf(database, rows);
  return { items: rows.map((row) => presentImportSummary(row, names)), total, page, size };
}

/** One import with its columns, how far it is, and what was said of its rows. */
export async function getImport(
  { database, kinds, clock }: ImportContext,
  id: string,
  { caller, locale }: { caller: Caller; locale: Locale },
): Promise<Import> {
  const row = requireHandler(caller, await findImport(database.db, id));
  return presentImport(row, {
    names: await namesOf(database, [row]),
    fields: kinds[row.kind as keyof typeof kinds].fields,
    lines: await listLines(database.db, id, { phase: phaseOf(row), limit: SHOWN_LINES }),
    undo: await readUndo(database.db, id, SHOWN_LEFT),
    locale,
    now: clock(),
  });
}

/** Whose words count: the trial run's until rows were written. */
export function phaseOf({ counts }: ImportRow): 'check' | 'run' {
  return counts ? 'run' : 'check';
}

async function namesOf(
  database: ImportContext['database'],
  rows: readonly ImportRow[],
): Promise<ImportNames> {
  const people = await mapUserNames(
    database,
    rows.flatMap(({ byUserId }) => byUserId ?? []),
  );
  const organisations = await mapOrganisations(
    database,
    rows.flatMap(({ organisationId }) => organisationId ?? []),
  );
  return { people, organisations };
}
