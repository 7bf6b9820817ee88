import type { DemoCity } from '@rongqiao/demo-city';
import { dueOutcome } from '../modules/listings/index.ts';
import { notify } from '../modules/notifications/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { DemoParties } from './demo-introduction-scripts.ts';

/** Notices shown to one account at first. */
const MOST = 2;

/** The example's accounts have been asked how their listings ended, as the job would ask them. */
export async function seedDemoEndings(
  tx: Tx,
  { city, parties, now }: { city: DemoCity; parties: DemoParties; now: Date },
): Promise<void> {
  for (const { organisationId, userId } of [parties.enterprise, parties.school]) {
    const messages = city.listings.flatMap(({ id, organisationId: owner, status, draft }) => {
      const due = dueOutcome({ status, deadline: draft.deadline ?? null }, now);
      if (owner !== organisationId || due === null) return [];
      const facts = { listing: draft.title, lapsesOn: due };
      return [{ userId, kind: 'listing.outcome_asked' as const, facts, link: `/work/listings/${id}/end` }];
    });
    await notify(tx, messages.slice(0, MOST), now);
  }
}
