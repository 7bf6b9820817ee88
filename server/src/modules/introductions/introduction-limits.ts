/**
 * How many invitations are let through, so that nobody is flooded and nobody floods. These are settings of the platform, not
 * figures of a policy. A month is a calendar month in China; withdrawn invitations count, so that they cannot be spun.
 */
export const LIMITS = {
  /** Invitations that one listing receives a month, at least. */
  perListingAndMonth: 30,
  /** The same for each head that a listing seeks: a call for 50 people hears 500. */
  perHeadAndMonth: 10,
  /** Invitations that one organisation sends a month. */
  sentByOrganisationAndMonth: 60,
  /** Invitations that one person sends a month for themselves. */
  sentByPersonAndMonth: 20,
  /** Days after a refusal before the same party may ask for the same listing again. */
  daysAfterRefusal: 30,
} as const;

/** Invitations that a listing receives a month. `headcount` is null where none is stated. */
export function listingLimit(headcount: number | null): number {
  return Math.max(LIMITS.perListingAndMonth, LIMITS.perHeadAndMonth * (headcount ?? 0));
}

/** The first instant of the calendar month in China that `now` lies in. */
export function startOfMonth(now: Date): Date {
  const inChina = new Date(now.getTime() + CHINA_OFFSET_MS);
  return new Date(Date.UTC(inChina.getUTCFullYear(), inChina.getUTCMonth(), 1) - CHINA_OFFSET_MS);
}

/** China keeps one time all year, eight hours ahead of UTC. */
const CHINA_OFFSET_MS = 8 * 3_600_000;
