import type { MembershipRole } from '@rongqiao/contracts';
import { AppError, notFound } from '../../platform/errors/index.ts';
import { type Caller, oversees } from '../../platform/http/index.ts';
import type { ListingRow } from './listings.repository.ts';

/** Roles that write, and answer, for their organisation. */
export const WRITERS: readonly MembershipRole[] = ['owner', 'publisher', 'cooperation_officer'];
/** States in which anyone may read a listing; how it ended stays visible. */
const PUBLIC = new Set(['published', 'expired', 'closed']);

export const LISTING_WORDS = { zh: '供需信息', en: 'listing' };

/** Whether a caller writes for an organisation. */
export function mayWriteFor(caller: Caller | null, organisationId: string): boolean {
  return (
    caller?.memberships.some(
      (membership) => membership.organisationId === organisationId && WRITERS.includes(membership.role),
    ) ?? false
  );
}

/**
 * Whether a caller may read a listing: everybody what is public, officials of its region what was handed in, members of the
 * organisation the rest.
 */
export function mayRead(caller: Caller | null, row: ListingRow): boolean {
  if (PUBLIC.has(row.status) && row.publishedAt !== null) return true;
  if (row.status !== 'draft' && oversees(caller, row.regionCode)) return true;
  return caller?.memberships.some(({ organisationId }) => organisationId === row.organisationId) ?? false;
}

/** Whether a caller decides, as an official of its region, what waits about a listing; never about their own organisation. */
export function mayDecide(caller: Caller, row: ListingRow, regionCode = row.regionCode): boolean {
  const own = caller.memberships.some(({ organisationId }) => organisationId === row.organisationId);
  return !own && oversees(caller, regionCode);
}

/** Hides what the caller may not see as missing, and refuses what the caller may see but not change. */
export function requireWritable(caller: Caller, row: ListingRow | null): ListingRow {
  if (!row || !mayRead(caller, row)) throw notFound(LISTING_WORDS);
  if (!mayWriteFor(caller, row.organisationId)) throw notYours();
  return row;
}

export function requireWriter(caller: Caller, organisationId: string): void {
  if (!mayWriteFor(caller, organisationId)) throw notYours();
}

function notYours(): AppError {
  return new AppError('request.forbidden', {
    detail: {
      zh: '只有本单位的发布人员可以这样做。如需发布，请请本单位负责人为您开通发布权限。',
      en: 'Only publishers of this organisation can do this. Please ask its owner for the right to publish.',
    },
  });
}
