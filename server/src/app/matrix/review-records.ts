import { creditCodeCheckDigit } from '../../modules/organisations/index.ts';
import type { IntroductionTest } from '../introduction-test.ts';
import type { RecordCase } from './record-case.ts';
import { RULES } from './rules.ts';

const REASON = '核对过登记资料';
let codes = 0;

/** An official of the city who decides what the records need decided. */
async function officialOf(test: IntroductionTest): Promise<Record<string, string>> {
  const office = await test.addOrganisation({ type: 'government', regionCode: '990100' });
  return test.signInAs('official', office);
}

/** A listing of the owner that waits for review: handed in while the owner is not trusted. */
async function waitingListing(test: IntroductionTest) {
  const official = await officialOf(test);
  const trust = (trusted: boolean) =>
    test.app.inject({
      method: 'PUT',
      url: `/api/v1/organisations/${test.factory}/publishing-trust`,
      headers: official,
      payload: { trusted, reason: REASON },
    });
  await trust(false);
  const id = await test.publish();
  await trust(true);
  const { items } = (await test.get(`/api/v1/listings/${id}/review`, official)).json();
  return { id, submissionId: items[0].id as string };
}

function registrationFacts() {
  codes += 1;
  const first17 = `91990104MA${String(codes).padStart(7, '0')}`;
  const creditCode = first17 + creditCodeCheckDigit(first17);
  return { name: `桥州登记测试 ${creditCode}`, type: 'enterprise', regionCode: '990104', creditCode };
}

async function registration(test: IntroductionTest) {
  const facts = registrationFacts();
  const { id } = (await test.post('/api/v1/registrations', test.publisher, facts)).json();
  return { id: id as string, facts };
}

async function returnedRegistration(test: IntroductionTest) {
  const { id, facts } = await registration(test);
  const decision = { decision: 'return', version: 1, reason: REASON };
  await test.post(`/api/v1/console/registrations/${id}/decision`, await officialOf(test), decision);
  return { id, payload: facts };
}

const trust = async (test: IntroductionTest) => ({
  id: await test.addOrganisation(),
  payload: { trusted: true, reason: REASON },
});

/** Records of what officials decide: listings handed in, organisations registered, trust and suspension. */
export const REVIEW_RECORDS: Record<string, RecordCase> = {
  'GET /api/v1/listings/{id}/review': { rule: RULES.writersAndOfficials, make: waitingListing },
  'POST /api/v1/listings/{id}/review': {
    rule: RULES.officialsOfHidden,
    make: async (test) => {
      const { id, submissionId } = await waitingListing(test);
      return { id, payload: { decision: 'approve', submissionId } };
    },
  },
  'GET /api/v1/organisations/{id}/publishing-trust': { rule: RULES.officialsOfPublic, make: trust },
  'PUT /api/v1/organisations/{id}/publishing-trust': { rule: RULES.officialsOfPublic, make: trust },
  'GET /api/v1/registrations/{id}': { rule: RULES.officials, make: registration },
  /** Only who handed it in knows of it: nobody here. */
  'POST /api/v1/registrations/{id}/revise': { rule: () => 'missing', make: returnedRegistration },
  'POST /api/v1/registrations': {
    rule: RULES.everybody,
    make: async () => ({ payload: registrationFacts() }),
  },
  'POST /api/v1/console/registrations/{id}/decision': {
    rule: RULES.officials,
    make: async (test) => ({
      id: (await registration(test)).id,
      payload: { decision: 'approve', version: 1 },
    }),
  },
  'PUT /api/v1/console/organisations/{id}/standing': {
    rule: RULES.officials,
    make: async (test) => ({
      id: await test.addOrganisation(),
      payload: { suspended: true, reason: REASON },
    }),
  },
};
