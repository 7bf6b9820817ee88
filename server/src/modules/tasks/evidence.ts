import type { Evidence, NewEvidence } from '@rongqiao/contracts';
import type { Database } from '../../platform/db/index.ts';
import { AppError, type Bilingual } from '../../platform/errors/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { findIntroductionRow, sideOf } from '../introductions/index.ts';
import { findListingRow, mayRead } from '../listings/index.ts';
import { mapOrganisationNames } from '../organisations/index.ts';
import { findTaskFile } from './files.repository.ts';
import type { EvidenceRow } from './reports.repository.ts';

/** Evidence that was found to exist and to be visible to whoever names it. */
export type CheckedEvidence = Pick<EvidenceRow, 'kind' | 'recordId' | 'url' | 'title'>;

/** Looks every piece of evidence up as the reporter sees it; refuses what is not there for them, saying which. */
export async function checkEvidence(
  database: Database,
  evidence: readonly NewEvidence[],
  { caller, organisationId }: { caller: Caller; organisationId: string },
): Promise<CheckedEvidence[]> {
  const checked: CheckedEvidence[] = [];
  const errors: { path: string; message: Bilingual }[] = [];
  for (const [position, item] of evidence.entries()) {
    if (item.kind === 'link') {
      checked.push({ kind: 'link', recordId: null, url: item.url, title: item.title });
      continue;
    }
    const title = await titleOf(database, item, { caller, organisationId });
    if (title === null) errors.push({ path: `evidence.${position}`, message: NOT_THERE[item.kind] });
    else checked.push({ kind: item.kind, recordId: item.id, url: null, title });
  }
  if (errors.length > 0) throw new AppError('request.rule_broken', { detail: UNKNOWN, errors });
  return checked;
}

type Recorded = Exclude<NewEvidence, { kind: 'link' }>;

async function titleOf(
  database: Database,
  { kind, id }: Recorded,
  { caller, organisationId }: { caller: Caller; organisationId: string },
): Promise<string | null> {
  if (kind === 'organisation') return (await mapOrganisationNames(database.db, [id])).get(id) ?? null;
  if (kind === 'file') {
    const file = await findTaskFile(database.db, id);
    return file?.organisationId === organisationId ? file.name : null;
  }
  if (kind === 'listing') {
    const listing = await findListingRow(database.db, id);
    return listing && mayRead(caller, listing) ? listing.title : null;
  }
  const introduction = await findIntroductionRow(database, id);
  if (!introduction || !sideOf(caller, introduction)) return null;
  return (await findListingRow(database.db, introduction.listingId))?.title ?? null;
}

/** Evidence for a reader, with the address where the reader may open it. */
export async function presentEvidence(
  database: Database,
  rows: readonly EvidenceRow[],
  caller: Caller,
): Promise<Evidence[]> {
  const shown: Evidence[] = [];
  for (const { kind, recordId, url, title } of rows) {
    const href = url ?? (recordId && (await hrefOf(database, { kind, id: recordId, caller })));
    shown.push({ kind: kind as Evidence['kind'], title, ...(href && { href }) });
  }
  return shown;
}

async function hrefOf(
  database: Database,
  { kind, id, caller }: { kind: string; id: string; caller: Caller },
): Promise<string | null> {
  if (kind === 'organisation') return `/organisations/${id}`;
  if (kind === 'file') return `/api/v1/task-files/${id}`;
  if (kind === 'listing') {
    const listing = await findListingRow(database.db, id);
    return listing && mayRead(caller, listing) ? `/listings/${id}` : null;
  }
  const introduction = await findIntroductionRow(database, id);
  return introduction && sideOf(caller, introduction) ? `/work/introductions/${id}` : null;
}

const UNKNOWN = {
  zh: '有佐证在平台上找不到，或您看不到。请去掉或换一个。',
  en: 'Some evidence is not on the platform, or not visible to you. Please remove or replace it.',
};
const NOT_THERE = {
  listing: { zh: '没有这条供需信息，或您看不到它。', en: 'There is no such listing, or you cannot see it.' },
  introduction: {
    zh: '没有这次对接，或您不是其中一方。',
    en: 'There is no such introduction, or you are no side of it.',
  },
  organisation: { zh: '没有这个单位。', en: 'There is no such organisation.' },
  file: {
    zh: '没有这个文件，或不是本单位上传的。',
    en: 'There is no such file, or your unit did not upload it.',
  },
} as const satisfies Record<Recorded['kind'], Bilingual>;
