import { type Exposure, type ExposureQuery, ListingKind, OrganisationType } from '@rongqiao/contracts';
import { addDays, dayInChina } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { AppError } from '../../platform/errors/index.ts';
import { type Caller, oversees, regionPrefixes } from '../../platform/http/index.ts';
import { mapOrganisations, presentRegion } from '../organisations/index.ts';
import { listPublic, listShown } from './exposure.repository.ts';
import { lorenzCurve, measureSharing, type SharingFigures } from './measure-sharing.ts';

const MOST_LISTED = 20;
type Shown = Awaited<ReturnType<typeof listShown>>[number];
type Public = Awaited<ReturnType<typeof listPublic>>[number];

/** How attention was shared among organisations in the regions that the caller answers for. */
export async function readExposure(
  database: Database,
  query: ExposureQuery,
  { caller, now }: { caller: Caller; now: Date },
): Promise<Exposure> {
  const { weeks, surface, kind, region } = query;
  if (region !== undefined && !oversees(caller, region)) throw notYourRegion();
  const to = dayInChina(now);
  const from = addDays(mondayOf(to), -7 * (weeks - 1));
  const prefixes = region === undefined ? regionPrefixes(caller) : [region.replace(/(00){1,2}$/, '')];
  const shown = await listShown(database, { from, to, prefixes, surface, kind });
  const open = await listPublic(database, { prefixes, kind });
  const byOrganisation = sumOf(shown, open);
  const figures = [...byOrganisation.values()];
  return {
    from,
    to,
    ...measureSharing(figures),
    organisations: figures.length,
    most: await nameMost(database, byOrganisation),
    lorenz: lorenzCurve(figures),
    weeks: Array.from({ length: weeks }, (_, week) => addDays(from, 7 * week)).map((monday) => ({
      from: monday,
      ...measured(shown, open, (row) => !('week' in row) || row.week === monday),
    })),
    districts: [...new Set([...shown, ...open].map(({ regionCode }) => regionCode))]
      .toSorted()
      .map((code) => ({
        region: { code, name: presentRegion(code).name },
        ...measured(shown, open, (row) => row.regionCode === code),
      })),
    kinds: ListingKind.options
      .map((one) => ({ kind: one, ...measured(shown, open, (row) => row.kind === one) }))
      .filter((one) => one.shown > 0),
  };
}

/** How often each organisation was shown; those that were not stand with 0. */
function sumOf(shown: readonly Shown[], open: readonly Public[]): Map<string, number> {
  const sums = new Map(open.map(({ organisationId }) => [organisationId, 0]));
  for (const row of shown) sums.set(row.organisationId, (sums.get(row.organisationId) ?? 0) + row.shown);
  return sums;
}

function measured(
  shown: readonly Shown[],
  open: readonly Public[],
  belongs: (row: Shown | Public) => boolean,
): SharingFigures {
  return measureSharing([...sumOf(shown.filter(belongs), open.filter(belongs)).values()]);
}

async function nameMost(database: Database, sums: Map<string, number>): Promise<Exposure['most']> {
  const total = [...sums.values()].reduce((sum, value) => sum + value, 0);
  const most = [...sums]
    .filter(([, shown]) => shown > 0)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_LISTED);
  const organisations = await mapOrganisations(
    database,
    most.map(([id]) => id),
  );
  return most.flatMap(([id, shown]) => {
    const organisation = organisations.get(id);
    if (!organisation) return [];
    const { name, type } = organisation;
    return [{ organisation: { id, name, type: OrganisationType.parse(type) }, shown, share: shown / total }];
  });
}

/** The Monday of a calendar day's week. */
function mondayOf(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}

function notYourRegion(): AppError {
  return new AppError('request.forbidden', {
    detail: {
      zh: '您不负责这个地区。请选您负责的区县，或不选地区。',
      en: 'You do not answer for this region. Please choose one of yours, or none.',
    },
  });
}
