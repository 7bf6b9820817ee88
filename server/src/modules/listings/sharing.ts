import type { ListingSharing, ListingSummary } from '@rongqiao/contracts';
import { cityOf, findIndustry, findRegion } from '@rongqiao/reference';
import type { Database } from '../../platform/db/index.ts';
import { type Caller, regionsOverseen } from '../../platform/http/index.ts';
import { mapProfiles } from '../accounts/index.ts';
import { mapOrganisations } from '../organisations/index.ts';
import type { ListingRow } from './listings.repository.ts';

/** Where somebody stands who looks for listings: their districts, and the industries of their enterprises. */
export interface Viewer {
  regions: readonly string[];
  /** Null for who is no enterprise: schools, offices, people are offered every industry's listings. */
  industries: readonly string[] | null;
}

type Shared = Pick<ListingRow, 'sharing' | 'regionCode'>;

/**
 * From where a caller looks; null where nothing is held back: visitors, whose place nobody knows, administrators, and people of
 * whom no place is known.
 */
export async function viewerOf(database: Database, caller: Caller | null): Promise<Viewer | null> {
  if (!caller || regionsOverseen(caller) === 'all') return null;
  const { memberships } = caller;
  if (memberships.length === 0) {
    const profile = (await mapProfiles(database.db, [caller.userId])).get(caller.userId);
    return profile ? { regions: [profile.regionCode], industries: null } : null;
  }
  const enterprises = memberships.filter(({ organisationType }) => organisationType === 'enterprise');
  const regions = [...new Set(memberships.map(({ regionCode }) => regionCode))];
  if (enterprises.length < memberships.length) return { regions, industries: null };
  const rows = await mapOrganisations(
    database,
    enterprises.map(({ organisationId }) => organisationId),
  );
  return { regions, industries: [...rows.values()].flatMap(({ industryCode }) => industryCode ?? []) };
}

/** Whether a listing is offered to who looks from there. */
export function isOfferedTo({ sharing, regionCode }: Shared, viewer: Viewer | null): boolean {
  if (viewer === null) return true;
  return reaches(sharing, regionCode, viewer) && fits(sharing, viewer);
}

/** A district is reached from itself and from the city that holds it. */
function reaches({ reach }: ListingSharing, regionCode: string, { regions }: Viewer): boolean {
  if (reach === 'everywhere') return true;
  const city = cityCodeOf(regionCode);
  return regions.some((region) =>
    reach === 'city'
      ? cityCodeOf(region) === city
      : region === regionCode || region === city || (regionCode === city && cityCodeOf(region) === city),
  );
}

function fits({ industries }: ListingSharing, viewer: Viewer): boolean {
  if (industries.length === 0 || viewer.industries === null) return true;
  return viewer.industries.some((own) =>
    industries.some((industry) => inIndustry(own, industry) || inIndustry(industry, own)),
  );
}

/** GB/T 4754: a division lies in its section. */
function inIndustry(code: string, industry: string): boolean {
  return code.startsWith(industry);
}

/** As the index keeps it: `isOffered` reads it back. Undefined where a listing is offered to everybody. */
export function toOfferedTo({ sharing, regionCode }: Shared): string | undefined {
  if (sharing.reach === 'everywhere' && sharing.industries.length === 0) return undefined;
  return [sharing.reach, regionCode, ...sharing.industries].join(' ');
}

/** What `toOfferedTo` wrote, asked for somebody. */
export function isOffered(offeredTo: string, viewer: Viewer): boolean {
  const [reach, regionCode = '', ...industries] = offeredTo.split(' ');
  return isOfferedTo(
    { sharing: { reach: reach as ListingSharing['reach'], industries }, regionCode },
    viewer,
  );
}

/** How a line of a list says it; nothing where it is offered to everybody. */
export function presentSharing({ reach, industries }: ListingSharing): Pick<ListingSummary, 'offeredTo'> {
  if (reach === 'everywhere' && industries.length === 0) return {};
  const named = industries.map((code) => ({ code, name: findIndustry(code)?.name ?? code }));
  return { offeredTo: { reach, industries: named } };
}

function cityCodeOf(code: string): string {
  const region = findRegion(code);
  return (region && cityOf(region)?.code) ?? code;
}
