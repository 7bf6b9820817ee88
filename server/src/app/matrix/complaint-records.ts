import type { IntroductionTest } from '../introduction-test.ts';
import type { RecordCase } from './record-case.ts';
import { RULES } from './rules.ts';

const COMPLAINT = { reason: 'untrue', text: '实际不招人，打电话没有人接' };

/** A report about a listing of the owner. */
async function complaint(test: IntroductionTest) {
  const listing = await test.publish();
  const filed = await test.post(`/api/v1/listings/${listing}/complaints`, test.teacher, COMPLAINT);
  return { id: filed.json().id as string };
}

/** A listing that belongs to none of the callers: everybody may report it. */
async function foreignListing(test: IntroductionTest) {
  const { organisationId, headers } = await test.newFactory();
  return { id: await test.publish({}, { organisationId, headers }), payload: COMPLAINT };
}

/** Reports: filed by everybody, known to and answered by the officials who answer for the district of the listing. */
export const COMPLAINT_RECORDS: Record<string, RecordCase> = {
  'POST /api/v1/listings/{id}/complaints': { rule: RULES.everybody, make: foreignListing },
  'GET /api/v1/console/complaints/{id}': { rule: RULES.officials, make: complaint },
  'POST /api/v1/console/complaints/{id}/decision': {
    // an administrator inside the owner's organisation answers for the region, but not about the own organisation
    rule: (caller) => (caller.place === 'owner' ? 'missing' : RULES.officials(caller)),
    make: async (test) => ({
      ...(await complaint(test)),
      payload: { decision: 'dismiss', note: '已经核实' },
    }),
  },
};
