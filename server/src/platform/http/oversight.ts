import type { MembershipRole } from '@rongqiao/contracts';
import type { Caller } from './caller.ts';

/** Who may call the routes of officials; over which regions is decided per record. */
export const OFFICIALS: readonly MembershipRole[] = [
  'reviewer',
  'official',
  'district_official',
  'administrator',
];

/** Roles that act for a government over its region: the city's reach over all districts, a district's over itself. */
const OVERSEERS: readonly MembershipRole[] = ['reviewer', 'official', 'district_official'];

/** Whether a region lies inside another (GB/T 2260: 990100 holds 990104, 990000 holds both). */
function regionHolds(outer: string, inner: string): boolean {
  return inner.startsWith(outer.replace(/(00){1,2}$/, ''));
}

/** The regions that a caller answers for as an official; an administrator answers for the whole platform (`all`). */
export function regionsOverseen(caller: Caller | null): 'all' | string[] {
  if (!caller) return [];
  if (caller.memberships.some(({ role }) => role === 'administrator')) return 'all';
  const offices = caller.memberships.filter(
    ({ role, organisationType }) => organisationType === 'government' && OVERSEERS.includes(role),
  );
  return [...new Set(offices.map(({ regionCode }) => regionCode))];
}

/** Whether a caller answers, as an official, for what happens in a region. */
export function oversees(caller: Caller | null, regionCode: string): boolean {
  const regions = regionsOverseen(caller);
  return regions === 'all' || regions.some((region) => regionHolds(region, regionCode));
}

/** Beginnings of the region codes that a caller answers for, for a query; the empty one holds every region. */
export function regionPrefixes(caller: Caller | null): string[] {
  const regions = regionsOverseen(caller);
  return regions === 'all' ? [''] : regions.map((code) => code.replace(/(00){1,2}$/, ''));
}
