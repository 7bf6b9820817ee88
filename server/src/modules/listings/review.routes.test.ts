import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftOf, openTestApp, type TestApp } from '../../app/test-app.ts';
import { isDrawn, REVIEW_RULES } from './review-rules.ts';

let test: TestApp;
let factory: string;
let publisher: { cookie: string };
let official: { cookie: string };
let neighbour: { cookie: string };

beforeAll(async () => {
  test = await openTestApp('postgres');
  factory = await test.addOrganisation({ name: '桥州新来机械有限公司', trusted: false });
  publisher = await test.signInAs('publisher', factory);
  const office = { type: 'government' as const };
  official = await test.signInAs('district_official', await test.addOrganisation(office));
  neighbour = await test.signInAs(
    'district_official',
    await test.addOrganisation({ ...office, regionCode: '990103' }),
  );
});
afterAll(() => test.close());

type Headers = Record<string, string>;
const post = (url: string, headers: Headers, payload?: object) =>
  test.app.inject({ method: 'POST', url, headers, ...(payload && { payload }) });
const get = async (url: string, headers: Headers = {}) => (await test.app.inject({ url, headers })).json();
const statusOf = async (id: string, headers: Headers = {}) =>
  (await test.app.inject({ url: `/api/v1/listings/${id}`, headers })).statusCode;
const review = (id: string, headers = official) => get(`/api/v1/listings/${id}/review`, headers);
const decide = async (id: string, decision: object, headers = official) =>
  post(`/api/v1/listings/${id}/review`, headers, decision);
const waitingIn = async (id: string) => (await review(id)).items[0].id as string;

async function submit(changes = {}, organisationId = factory, headers = publisher) {
  const written = await post('/api/v1/listings', headers, { organisationId, ...draftOf(changes) });
  const { id } = written.json();
  return { id: id as string, answer: await post(`/api/v1/listings/${id}/publish`, headers) };
}
async function publish(changes = {}) {
  const { id } = await submit(changes);
  const approval = { decision: 'approve', submissionId: await waitingIn(id) };
  expect((await decide(id, approval)).statusCode).toBe(200);
  return id;
}
const revise = (id: string, revision: number, changes: object, headers = publisher) =>
  test.app.inject({
    method: 'PUT',
    url: `/api/v1/listings/${id}`,
    headers: { ...headers, 'if-match': String(revision) },
    payload: draftOf(changes),
  });
const find = (q: string) => get(`/api/v1/listings?q=${encodeURIComponent(q)}`);

describe('review before publication', () => {
  it('keeps a submitted listing from the public until an official of its region approves it', async () => {
    const { id, answer } = await submit({ title: '招聘琉璃吹制学徒' });
    expect(answer.json().status).toBe('submitted');
    expect(await statusOf(id)).toBe(404);
    expect((await find('琉璃吹制')).total).toBe(0);
    const queue = await get('/api/v1/review/listings?size=100', official);
    expect(queue.items.map(({ listing }: { listing: { id: string } }) => listing.id)).toContain(id);
    const approval = { decision: 'approve', submissionId: await waitingIn(id) };
    expect((await decide(id, approval)).json().items[0].state).toBe('approved');
    expect(await statusOf(id)).toBe(200);
    expect((await find('琉璃吹制')).items[0].id).toBe(id);
    const notices = (await get('/api/v1/notifications', publisher)).items;
    expect(notices[0]).toMatchObject({ kind: 'listing.approved', link: `/listings/${id}` });
  });

  it('returns it with reasons that the author reads, and takes it again once corrected', async () => {
    const { id } = await submit({ title: '招人' });
    const returned = {
      decision: 'return',
      submissionId: await waitingIn(id),
      reasons: ['title_unclear'],
      note: '请写明岗位',
    };
    expect((await decide(id, returned)).statusCode).toBe(200);
    const seen = await review(id, publisher);
    expect(seen).toMatchObject({ trusted: false, mayDecide: false });
    expect(seen.items[0]).toMatchObject({
      state: 'returned',
      reasons: ['title_unclear'],
      note: '请写明岗位',
    });
    expect((await get(`/api/v1/listings/${id}`, publisher)).status).toBe('rejected');
    expect((await revise(id, 1, { title: '招聘冲压工' })).statusCode).toBe(200);
    expect((await post(`/api/v1/listings/${id}/publish`, publisher)).json().status).toBe('submitted');
    expect((await review(id)).items[0]).toMatchObject({ state: 'waiting', content: { title: '招聘冲压工' } });
  });

  it('refuses a return without a reason, and a decision by the author, another district, or nobody', async () => {
    const { id } = await submit();
    const submissionId = await waitingIn(id);
    const approval = { decision: 'approve', submissionId };
    expect((await decide(id, { decision: 'return', submissionId, reasons: [] })).statusCode).toBe(400);
    expect((await decide(id, approval, publisher)).statusCode).toBe(403);
    expect((await decide(id, approval, neighbour)).statusCode).toBe(404);
    expect((await post(`/api/v1/listings/${id}/review`, {}, approval)).statusCode).toBe(401);
    const url = `/api/v1/listings/${id}/review`;
    expect((await test.app.inject({ url, headers: neighbour })).statusCode).toBe(404);
    expect((await test.app.inject({ url })).statusCode).toBe(401);
    expect((await get('/api/v1/review/listings', neighbour)).total).toBe(0);
  });

  it('lets no official decide about their own organisation', async () => {
    const office = await test.addOrganisation({ type: 'government', trusted: false });
    const writer = await test.signInAs('publisher', office);
    const colleague = await test.signInAs('official', office);
    const { id } = await submit({}, office, writer);
    const approval = { decision: 'approve', submissionId: await waitingIn(id) };
    expect((await decide(id, approval, colleague)).statusCode).toBe(403);
    expect((await decide(id, approval)).statusCode).toBe(200);
  });
});

describe('a new text of a public listing', () => {
  it('waits field by field while what was approved stays public, then takes its place', async () => {
    const id = await publish({ title: '招聘焊工 2 名', headcount: 2 });
    expect((await revise(id, 1, { title: '招聘焊工 5 名', headcount: 5 })).json().title).toBe(
      '招聘焊工 2 名',
    );
    const waiting = (await review(id)).items[0];
    expect(waiting).toMatchObject({ subject: 'revision', state: 'waiting' });
    expect(waiting.changes).toEqual([
      { field: 'title', before: '招聘焊工 2 名', after: '招聘焊工 5 名' },
      { field: 'headcount', before: 2, after: 5 },
    ]);
    await decide(id, { decision: 'approve', submissionId: waiting.id });
    expect(await get(`/api/v1/listings/${id}`)).toMatchObject({ title: '招聘焊工 5 名', revision: 2 });
    const earlier = (await get(`/api/v1/listings/${id}/revisions`, publisher)).items;
    expect(earlier[0]).toMatchObject({ revision: 1, content: { title: '招聘焊工 2 名' } });
  });

  it('leaves what is public as it was when it is returned', async () => {
    const id = await publish({ title: '招聘镗工' });
    await revise(id, 1, { title: '招聘镗工，先交押金' });
    const submissionId = await waitingIn(id);
    await decide(id, { decision: 'return', submissionId, reasons: ['charges_applicants'] });
    expect(await get(`/api/v1/listings/${id}`)).toMatchObject({
      title: '招聘镗工',
      revision: 1,
      status: 'published',
    });
  });
});

describe('trusted organisations', () => {
  it('publish first once an official says so with a reason, and no longer once it is withdrawn', async () => {
    const plant = await test.addOrganisation({ trusted: false });
    const writer = await test.signInAs('publisher', plant);
    const url = `/api/v1/organisations/${plant}/publishing-trust`;
    const put = (payload: object, headers: Headers = official) =>
      test.app.inject({ method: 'PUT', url, headers, payload });
    const given = { trusted: true, reason: '一年内无退回' };
    expect((await put(given, writer)).statusCode).toBe(403);
    expect((await put(given, neighbour)).statusCode).toBe(403);
    expect((await put({ trusted: true, reason: '' })).statusCode).toBe(400);
    expect((await put(given)).json()).toMatchObject(given);
    expect((await submit({}, plant, writer)).answer.json().status).toBe('published');
    expect((await put({ trusted: false, reason: '多次失实' })).json()).toEqual({ trusted: false });
    expect((await submit({}, plant, writer)).answer.json().status).toBe('submitted');
    const { rows } = await test.database.pool.query(
      "select action, data from audit_log where entity_id = $1 and action like 'organisation.%trust'",
      [plant],
    );
    expect(rows.map(({ action, data }) => [action, data.reason])).toEqual([
      ['organisation.trust', '一年内无退回'],
      ['organisation.distrust', '多次失实'],
    ]);
  });

  it('are sampled by a draw that anyone can repeat from what is stated', async () => {
    const { samplingRate, seed } = await get('/api/v1/listing-review-rules');
    const ids = Array.from({ length: 4000 }, (_, i) => `listing-${i}`);
    const again = ids.filter((id) => {
      const digest = createHash('sha256').update(`${seed}/${id}/1`).digest('hex').slice(0, 12);
      return Number.parseInt(digest, 16) / 16 ** 12 < samplingRate;
    });
    expect(ids.filter((id) => isDrawn(id, 1))).toEqual(again);
    expect(Math.abs(again.length / ids.length - samplingRate)).toBeLessThan(0.02);
    expect(isDrawn('x', 1, { ...REVIEW_RULES, samplingRate: 1 })).toBe(true);
    expect(isDrawn('x', 1, { ...REVIEW_RULES, samplingRate: 0 })).toBe(false);
  });

  it('see a drawn listing wait while it is public, and taken back when it is returned, whatever was revised', async () => {
    const plant = await test.addOrganisation();
    const writer = await test.signInAs('publisher', plant);
    let drawn: string | undefined;
    for (let tries = 0; tries < 200 && !drawn; tries += 1) {
      const { id } = await submit({ title: '招聘抽样岗位' }, plant, writer);
      if (isDrawn(id, 1)) drawn = id;
      expect((await review(id)).items).toHaveLength(isDrawn(id, 1) ? 1 : 0);
    }
    if (!drawn) throw new Error('none of 200 listings was drawn');
    expect(await statusOf(drawn)).toBe(200);
    expect((await revise(drawn, 1, { title: '招聘抽样岗位（改）' }, writer)).json().revision).toBe(2);
    const waiting = (await review(drawn)).items[0];
    expect(waiting).toMatchObject({ subject: 'sample', content: { title: '招聘抽样岗位（改）' } });
    await decide(drawn, { decision: 'return', submissionId: waiting.id, reasons: ['untrue'] });
    expect(await statusOf(drawn)).toBe(404);
  });
});

describe('on PostgreSQL, at once', () => {
  it('twenty officials deciding give one decision', async () => {
    const { id } = await submit();
    const submissionId = await waitingIn(id);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        decide(
          id,
          i % 2
            ? { decision: 'approve', submissionId }
            : { decision: 'return', submissionId, reasons: ['other'] },
        ),
      ),
    );
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    expect(answers.filter(({ statusCode }) => statusCode === 409)).toHaveLength(19);
    const { rows } = await test.database.pool.query(
      "select 1 from audit_log where entity_id = $1 and action in ('listing.approve', 'listing.return')",
      [id],
    );
    expect(rows).toHaveLength(1);
  });

  it('an end and an approval leave the listing ended, never public again', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await submit();
      const approval = { decision: 'approve', submissionId: await waitingIn(id) };
      const [ended] = await Promise.all([
        post(`/api/v1/listings/${id}/close`, publisher, { result: 'withdrawn' }),
        decide(id, approval),
      ]);
      expect(ended.statusCode).toBe(200);
      expect((await get(`/api/v1/listings/${id}`, publisher)).status).toBe('closed');
    }
  });
});
