import { samplePng } from '../../testing/sample-files.ts';
import type { IntroductionTest } from '../introduction-test.ts';
import { draftOf } from '../test-app.ts';
import { ACCOUNT_RECORDS } from './account-records.ts';
import { COMPLAINT_RECORDS } from './complaint-records.ts';
import { DISMISSAL_RECORDS } from './dismissal-records.ts';
import { IMPORT_RECORDS } from './import-records.ts';
import { MEMBER_RECORDS } from './member-records.ts';
import { POLICY_RECORDS } from './policy-records.ts';
import type { RecordCase } from './record-case.ts';
import { REVIEW_RECORDS } from './review-records.ts';
import { RULES } from './rules.ts';
import { SEARCH_RECORDS } from './search-records.ts';
import { TASK_RECORDS } from './task-records.ts';

const draft = async (test: IntroductionTest) => ({ id: await test.publish({}, { publish: false }) });
const listing = async (test: IntroductionTest) => ({ id: await test.publish() });
/** An introduction to the owner, asked for by a school made for it: no cap is met. */
async function introduction(test: IntroductionTest, ...steps: ('accept' | 'agreement')[]) {
  const { organisationId, headers } = await test.newFactory();
  const asked = await test.invite({ listing: await test.publish(), organisationId }, headers);
  const { id } = asked.json();
  if (steps.includes('accept')) await test.move(id, 'accept', test.publisher);
  if (steps.includes('agreement')) await test.move(id, 'agreement', headers, { text: '约定内容' });
  return { id };
}
const answering = (payload: object | undefined, ...steps: ('accept' | 'agreement')[]): RecordCase => ({
  rule: RULES.sides,
  make: async (test) => ({ ...(await introduction(test, ...steps)), ...(payload && { payload }) }),
});
async function synonyms(test: IntroductionTest) {
  const official = await test.signInAs('administrator', test.factory);
  const terms = [`词${Math.random()}`, `语${Math.random()}`];
  return { id: (await test.post('/api/v1/synonyms', official, { terms })).json().id as string };
}
const upload = () => ({
  headers: { 'content-type': 'application/octet-stream' },
  query: `?fileName=${encodeURIComponent('设备清单.png')}`,
  payload: samplePng(),
});
async function draftWithFile(test: IntroductionTest) {
  const { headers, query, payload } = upload();
  const uploaded = await test.app.inject({
    ...{ method: 'POST' as const, url: `/api/v1/organisations/${test.factory}/attachments${query}`, payload },
    headers: { ...test.publisher, ...headers },
  });
  const { id: file } = uploaded.json();
  return { id: await test.publish({ attachments: [file] }, { publish: false }), rest: { file } };
}
const drafted = (test: IntroductionTest) => ({ organisationId: test.factory, ...draftOf() });

/**
 * Operations that concern a record: those with an id in the address, and those whose body names an organisation. A route
 * that is added with `{id}` stands here with its rule, or the matrix fails.
 */
export const RECORDS: Record<string, RecordCase> = {
  'GET /api/v1/listings/{id}': { rule: RULES.members, make: draft },
  'GET /api/v1/listings/{id}/matches': { rule: RULES.everybody, make: listing },
  'GET /api/v1/listings/{id}/revisions': { rule: RULES.writersOfHidden, make: draft },
  'PUT /api/v1/listings/{id}': {
    rule: RULES.writersOfHidden,
    make: async (test) => ({ ...(await draft(test)), payload: draftOf(), headers: { 'if-match': '"1"' } }),
  },
  'POST /api/v1/listings/{id}/publish': { rule: RULES.writersOfHidden, make: draft },
  'POST /api/v1/listings/{id}/close': {
    rule: RULES.writersOfPublic,
    make: async (test) => ({ ...(await listing(test)), payload: { result: 'withdrawn' } }),
  },
  'POST /api/v1/organisations/{id}/attachments': {
    rule: RULES.writersOfPublic,
    make: async (test) => ({ id: test.factory, ...upload() }),
  },
  'GET /api/v1/listings/{id}/attachments/{file}': { rule: RULES.members, make: draftWithFile },
  'POST /api/v1/listings/{id}/extend': {
    rule: RULES.writersOfPublic,
    make: async (test) => ({ ...(await listing(test)), payload: { deadline: '2026-08-31' } }),
  },
  'POST /api/v1/listings': {
    rule: RULES.writersOfPublic,
    make: async (test) => ({ payload: drafted(test) }),
  },
  'POST /api/v1/listings/preview-matches': {
    rule: RULES.writersOfPublic,
    make: async (test) => ({ payload: drafted(test) }),
  },
  'GET /api/v1/organisations/{id}': {
    rule: RULES.everybody,
    make: async (test) => ({ id: test.factory }),
  },
  'GET /api/v1/organisations/{id}/recommendations': {
    rule: RULES.writersOfPublic,
    make: async (test) => ({ id: test.factory }),
  },
  'GET /api/v1/introductions/options': {
    rule: RULES.everybody,
    make: async (test) => ({ query: `?listing=${await test.publish()}` }),
  },
  'POST /api/v1/introductions': {
    rule: RULES.writersOfPublic,
    make: async (test) => ({
      payload: { listingId: await schoolListing(test), organisationId: test.factory, message: '希望对接' },
    }),
  },
  'GET /api/v1/introductions/{id}': answering(undefined),
  'GET /api/v1/introductions/{id}/messages': answering(undefined),
  'POST /api/v1/introductions/{id}/messages': answering({ body: '您好' }, 'accept'),
  'POST /api/v1/introductions/{id}/accept': answering(undefined),
  'POST /api/v1/introductions/{id}/decline': answering({ reason: 'not_now' }),
  'POST /api/v1/introductions/{id}/agreement': answering({ text: '约定内容' }, 'accept'),
  'POST /api/v1/introductions/{id}/agreement/confirm': answering({ version: 1 }, 'accept', 'agreement'),
  'POST /api/v1/introductions/{id}/outcome': answering({ result: 'none', note: '未达成' }, 'accept'),
  /** The invitee's side may see it but not take it back: nobody here is the one who asked. */
  'POST /api/v1/introductions/{id}/withdraw': {
    rule: (caller) => (RULES.sides(caller) === 'allowed' ? 'forbidden' : 'missing'),
    make: introduction,
  },
  'PUT /api/v1/synonyms/{id}': {
    rule: RULES.namedRoles,
    make: async (test) => ({
      ...(await synonyms(test)),
      payload: { terms: [`甲${Math.random()}`, `乙${Math.random()}`] },
    }),
  },
  'DELETE /api/v1/synonyms/{id}': { rule: RULES.namedRoles, make: synonyms },
  ...REVIEW_RECORDS,
  ...ACCOUNT_RECORDS,
  ...COMPLAINT_RECORDS,
  ...DISMISSAL_RECORDS,
  ...IMPORT_RECORDS,
  ...POLICY_RECORDS,
  ...TASK_RECORDS,
  ...SEARCH_RECORDS,
  ...MEMBER_RECORDS,
  'GET /api/v1/reference/{table}': { rule: RULES.everybody, make: async () => ({ id: 'regions' }) },
};

/** A public listing of another organisation, made for one invitation so that no cap is met. */
async function schoolListing(test: IntroductionTest): Promise<string> {
  const organisationId = await test.addOrganisation({ type: 'higher_vocational_college' });
  const headers = await test.signInAs('publisher', organisationId);
  return test.publish({ direction: 'supply', title: '毕业生 40 人求职' }, { organisationId, headers });
}
