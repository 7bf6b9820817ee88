import { randomUUID } from 'node:crypto';
import { installPacks, openPackShelf } from '../../modules/policies/index.ts';
import type { IntroductionTest } from '../introduction-test.ts';
import type { RecordCase } from './record-case.ts';
import { RULES } from './rules.ts';

/** A short document; each is another file. */
const documentOf = () =>
  Buffer.from(`示范办法${randomUUID()}\n一、目标\n（一）到2027年底，建成实训基地12个。责任单位：市教育局\n`);
const UPLOAD = {
  headers: { 'content-type': 'application/octet-stream' },
  query: `?fileName=${encodeURIComponent('办法.txt')}&regionCode=990104`,
};

/** One policy under review in the owner's district, for all questions of a test: reading a file takes a thread. */
const policies = new WeakMap<IntroductionTest, Promise<string>>();

function policy(test: IntroductionTest): Promise<string> {
  const known = policies.get(test) ?? takeIn(test);
  policies.set(test, known);
  return known;
}

async function takeIn(test: IntroductionTest): Promise<string> {
  const office = await test.addOrganisation({ type: 'government', regionCode: '990100' });
  const official = await test.signInAs('official', office);
  const answer = await test.app.inject({
    method: 'POST',
    url: `/api/v1/policies${UPLOAD.query}`,
    headers: { ...official, ...UPLOAD.headers },
    payload: documentOf(),
  });
  return answer.json().id;
}

async function item(test: IntroductionTest) {
  const office = await test.addOrganisation({ type: 'government', regionCode: '990100' });
  const id = await policy(test);
  const official = await test.signInAs('official', office);
  const { items } = (await test.get(`/api/v1/policies/${id}/tasks`, official)).json();
  return { id, rest: { item: items[0].id as string }, payload: { decision: 'confirmed' } };
}

const underReview: RecordCase = {
  rule: RULES.officials,
  make: async (test) => ({ id: await policy(test) }),
};

const REPORT = { value: 4, asOf: '2026-02-28', evidence: '验收名单' };
const TARGET = { id: 'qiaozhou-2026', rest: { rule: 'near-bases' } };

/** The example's plan, in force. */
async function plan(test: IntroductionTest): Promise<void> {
  const { shelf } = await openPackShelf();
  await installPacks(test.database, shelf, {
    ...{ cityCode: '990100', chosen: [], demo: true },
    now: new Date('2026-03-02T10:00:00+08:00'),
  });
}

async function reported(test: IntroductionTest) {
  await plan(test);
  const office = await test.addOrganisation({ type: 'government', regionCode: '990100' });
  const official = await test.signInAs('official', office);
  const url = `/api/v1/policies/${TARGET.id}/targets/${TARGET.rest.rule}/reports`;
  const { id } = (await test.post(url, official, REPORT)).json();
  return { id: TARGET.id, rest: { ...TARGET.rest, report: id as string } };
}

const ofPlan: RecordCase['make'] = async (test) => {
  await plan(test);
  return TARGET;
};

/** Policies under review: only the officials who answer for the region know of them. */
export const POLICY_RECORDS: Record<string, RecordCase> = {
  'GET /api/v1/policies/{id}': underReview,
  'GET /api/v1/policies/{id}/tasks': underReview,
  'GET /api/v1/policies/{id}/rules': underReview,
  'GET /api/v1/policies/{id}/progress': underReview,
  'GET /api/v1/policies/{id}/targets': underReview,
  'GET /api/v1/policies/{id}/rules/{rule}/judgement': {
    rule: RULES.everybody,
    make: async () => ({ id: 'changzhi-2019', rest: { rule: 'R11' } }),
  },
  'GET /api/v1/organisations/{id}/obligations': {
    rule: RULES.membersAndOfficials,
    make: async (test) => ({ id: test.factory }),
  },
  'PUT /api/v1/organisations/{id}/facts': {
    rule: RULES.writersAndOfficials,
    make: async (test) => {
      await plan(test);
      const facts = [{ code: 'technical_posts', value: '12' }];
      return { id: test.factory, payload: { facts, asOf: '2026-03-01' } };
    },
  },
  'GET /api/v1/policies/{id}/questions': underReview,
  'PUT /api/v1/policies/{id}/questions/{question}': {
    rule: RULES.cityOfficials,
    make: async (test) => ({
      ...(await ofPlan(test)),
      rest: { question: 'q1' },
      payload: { answer: 'contract', reason: '与市财政局商定' },
    }),
  },
  'GET /api/v1/policies/{id}/targets/{rule}': { rule: RULES.everybody, make: ofPlan },
  'GET /api/v1/policies/{id}/targets/{rule}/records': { rule: RULES.everybody, make: ofPlan },
  'POST /api/v1/policies/{id}/targets/{rule}/reports': {
    rule: RULES.cityOfficials,
    make: async (test) => ({ ...(await ofPlan(test)), payload: REPORT }),
  },
  'DELETE /api/v1/policies/{id}/targets/{rule}/reports/{report}': {
    rule: RULES.cityOfficials,
    make: reported,
  },
  'PUT /api/v1/policies/{id}/items/{item}': { rule: RULES.officials, make: item },
  'PUT /api/v1/policies/{id}/activation': {
    rule: RULES.officials,
    make: async (test) => ({ id: await policy(test), payload: { from: '2026-03-02' } }),
  },
  'DELETE /api/v1/policies/{id}/activation': {
    rule: RULES.officials,
    make: async (test) => ({ id: await takeIn(test) }),
  },
  'POST /api/v1/policies': {
    rule: RULES.officialsOfPublic,
    make: async () => ({ ...UPLOAD, payload: documentOf() }),
  },
};
