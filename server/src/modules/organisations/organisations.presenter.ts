import { type Organisation, OrganisationMark, OrganisationType } from '@rongqiao/contracts';
import { findIndustry, findRegion } from '@rongqiao/reference';
import type { OrganisationRow } from './organisations.repository.ts';

/** Below this many invitations a reply rate says nothing and is not shown. */
const FEWEST_INVITATIONS = 5;

export function presentOrganisation(
  row: OrganisationRow,
  openListings: { demand: number; supply: number },
): Organisation {
  const industry = row.industryCode ? findIndustry(row.industryCode) : null;
  const replyRate = replyRateOf(row);
  return {
    id: row.id,
    name: row.name,
    type: OrganisationType.parse(row.type),
    region: presentRegion(row.regionCode),
    ...(industry && { industry: { code: industry.code, name: industry.name } }),
    ...(row.creditCode && { creditCode: row.creditCode }),
    intro: row.intro,
    ...(row.website && { website: row.website }),
    verified: row.verifiedAt !== null,
    ...(row.marks.length > 0 && { marks: OrganisationMark.array().parse(row.marks) }),
    ...(replyRate !== null && { replyRate }),
    ...(replyRate !== null && row.medianReplyHours !== null && { medianReplyHours: row.medianReplyHours }),
    openListings,
    demo: row.demo,
    createdAt: row.createdAt.toISOString(),
  };
}

/** Share of invitations answered in the last 90 days, 0–1; null while too few were sent. */
export function replyRateOf(row: OrganisationRow): number | null {
  if (row.invitationsAsked < FEWEST_INVITATIONS) return null;
  return row.invitationsAnswered / row.invitationsAsked;
}

/** A region by code and name; an unknown code shows as itself. */
export function presentRegion(code: string): { code: string; name: string } {
  return { code, name: findRegion(code)?.name ?? code };
}
