import type { ComplaintReason } from '@rongqiao/contracts';
import type { DemoCity } from '@rongqiao/demo-city';
import { fileComplaint } from '../modules/complaints/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { DemoParties } from './demo-introduction-scripts.ts';

/** A report of the example: who made it, when, and what they say. */
interface Filed {
  by: 'student' | 'visitor';
  daysAgo: number;
  reason: ComplaintReason;
  text: string;
}

const FILED: readonly Filed[] = [
  {
    by: 'student',
    daysAgo: 12,
    reason: 'charges_applicants',
    text: '示例：面试时要求先交 300 元服装押金，信息里没有写。',
  },
  {
    by: 'visitor',
    daysAgo: 3,
    reason: 'untrue',
    text: '示例：打电话过去说岗位上个月就招满了，信息还挂着。',
  },
  {
    by: 'student',
    daysAgo: 1,
    reason: 'discriminates',
    text: '示例：当面说只要本地户口的，和信息里写的不一样。',
  },
];

const DAY_MS = 86_400_000;

/** Reports of the example that wait for its officials, one of them overdue; filed as anybody would. */
export async function seedDemoComplaints(
  tx: Tx,
  { city, parties, now }: { city: DemoCity; parties: DemoParties; now: Date },
): Promise<void> {
  const own = new Set([parties.enterprise.organisationId, parties.school.organisationId]);
  const listings = city.listings.filter(
    ({ organisationId, status, draft }) =>
      status === 'published' &&
      draft.kind === 'talent' &&
      draft.direction === 'demand' &&
      draft.regionCode === '990104' &&
      !own.has(organisationId),
  );
  for (const [position, { by, daysAgo, reason, text }] of FILED.entries()) {
    const listing = listings[position];
    if (!listing) return;
    const caller = by === 'student' ? { userId: parties.student.userId, memberships: [] } : null;
    const at = new Date(now.getTime() - daysAgo * DAY_MS);
    await fileComplaint(tx, listing.id, { reason, text }, { caller, now: at });
  }
}
