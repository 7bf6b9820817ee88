import type { ListingSummary } from '@rongqiao/contracts';
import { daysUntil } from '../../i18n/format.ts';

/** Something that waits for a member, and why. */
export type Waiting = { listing: ListingSummary } & (
  | { why: 'outcome'; dueOn: string }
  | { why: 'draft' }
  | { why: 'deadline'; daysLeft: number }
  | { why: 'lonely' }
);

const SOON_DAYS = 14;

/**
 * What waits, in this order: what ended or is about to and whose outcome is asked for (soonest first), what closes within
 * 14 days, drafts, listings without a counterpart. A listing waits once, for its most pressing reason.
 */
export function listWaiting(
  listings: readonly ListingSummary[],
  lonely: readonly string[],
  today: string,
): Waiting[] {
  const asked = listings.flatMap((listing): (Waiting & { why: 'outcome' })[] => {
    const { outcomeDueOn: dueOn, status } = listing;
    const open = status === 'published' || status === 'expired';
    return dueOn !== undefined && open ? [{ why: 'outcome', listing, dueOn }] : [];
  });
  asked.sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  const askedIds = new Set(asked.map(({ listing }) => listing.id));
  const published = listings.filter(({ id, status }) => status === 'published' && !askedIds.has(id));
  const closing = published.flatMap((listing): (Waiting & { why: 'deadline' })[] => {
    if (listing.deadline === undefined) return [];
    const daysLeft = daysUntil(listing.deadline, today);
    return daysLeft >= 0 && daysLeft <= SOON_DAYS ? [{ why: 'deadline', listing, daysLeft }] : [];
  });
  closing.sort((a, b) => a.daysLeft - b.daysLeft);
  const closingIds = new Set(closing.map(({ listing }) => listing.id));
  const drafts = listings.filter(({ status }) => status === 'draft' || status === 'rejected');
  const alone = published.filter(({ id }) => lonely.includes(id) && !closingIds.has(id));
  return [
    ...asked,
    ...closing,
    ...drafts.map((listing): Waiting => ({ why: 'draft', listing })),
    ...alone.map((listing): Waiting => ({ why: 'lonely', listing })),
  ];
}
