import type { IntroductionTest } from '../introduction-test.ts';
import type { RecordCase } from './record-case.ts';
import { RULES } from './rules.ts';

const listing = async (test: IntroductionTest) => ({ id: await test.publish() });

/** Recommendations that do not suit: everybody says so for themselves, writers of the listing see the counts. */
export const DISMISSAL_RECORDS: Record<string, RecordCase> = {
  'PUT /api/v1/listings/{id}/dismissal': {
    rule: RULES.everybody,
    make: async (test) => ({ ...(await listing(test)), payload: { reason: 'pay' } }),
  },
  'DELETE /api/v1/listings/{id}/dismissal': { rule: RULES.everybody, make: listing },
  'GET /api/v1/listings/{id}/dismissals': { rule: RULES.writersOfPublic, make: listing },
};
