import type { RecommendationWishes } from '@rongqiao/contracts';
import type { Recommendation, SearchDocument } from '@rongqiao/matching';
import type { Database } from '../../platform/db/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { listDismissed, readWishes } from './dismissals.repository.ts';
import type { SummaryRow } from './listings.repository.ts';
import { isOfferedTo } from './sharing.ts';

/** What a person has said about recommendations. */
export interface Said {
  dismissed: ReadonlySet<string>;
  wishes: RecommendationWishes;
}

const LEVEL_MISMATCHES: ReadonlySet<string> = new Set(['level_too_low', 'level_too_high']);

export const wishesOf = readWishes;

/** What the caller has said; nothing for visitors. */
export async function saidBy(database: Database, caller: Caller | null): Promise<Said | null> {
  if (!caller) return null;
  const dismissed = await listDismissed(database, caller.userId);
  return {
    dismissed: new Set(dismissed.map(({ listingId }) => listingId)),
    wishes: await readWishes(database, caller.userId),
  };
}

/** Whether a recommendation for `document` is one that the person wants to see. */
export function suits(
  said: Said | null,
  { found, row, document }: { found: Recommendation; row: SummaryRow; document: SearchDocument },
): boolean {
  if (said === null) return true;
  const { dismissed, wishes } = said;
  if (dismissed.has(found.id)) return false;
  if (wishes.fittingLevel && found.against.some(({ code }) => LEVEL_MISMATCHES.has(code))) return false;
  const place = { regions: [document.regionCode ?? ''], industries: null };
  const { regionCode } = row;
  return isOfferedTo({ regionCode, sharing: { reach: wishes.reach, industries: [] } }, place);
}
