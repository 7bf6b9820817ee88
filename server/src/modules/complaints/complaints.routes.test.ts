import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntroductionTest, openIntroductionTest } from '../../app/introduction-test.ts';
import { draftOf } from '../../app/test-app.ts';
import { samplePdf } from '../../testing/sample-files.ts';
import { forgetContacts } from './index.ts';

type Headers = Record<string, string>;
let test: IntroductionTest;
let official: Headers;
let district: Headers;
let elsewhere: Headers;

beforeAll(async () => {
  test = await openIntroductionTest('postgres', {
    mail: { smtpUrl: 'smtp://localhost:1', from: 'city@example.cn' },
  });
  const office = (regionCode: string) => test.addOrganisation({ type: 'government', regionCode });
  official = await test.signInAs('official', await office('990100'));
  district = await test.signInAs('district_official', await office('990104'));
  elsewhere = await test.signInAs('district_official', await office('990105'));
});
afterAll(() => test.close());

const file = (listing: string, headers: Headers = test.teacher, changes: object = {}) =>
  test.post(`/api/v1/listings/${listing}/complaints`, headers, {
    reason: 'untrue',
    text: '实际不招人，打电话一直没有人接',
    ...changes,
  });
const decide = (id: string, decision: string, headers = official, note = '已核实，按规定处理') =>
  test.post(`/api/v1/console/complaints/${id}/decision`, headers, { decision, note });
const queue = async (headers: Headers = official, query = '') =>
  (await test.get(`/api/v1/console/complaints?size=100${query}`, headers)).json();
const idsOf = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id);
const told = async (headers: Headers, kind: string) =>
  (await test.get('/api/v1/notifications?size=100', headers))
    .json()
    .items.filter((item: { kind: string }) => item.kind === kind) as { text: string; link: string }[];
const read = (id: string, headers: Headers = {}) => test.get(`/api/v1/listings/${id}`, headers);

async function revise(id: string, changes: object, headers = test.publisher) {
  const { revision } = (await read(id, headers)).json();
  return test.app.inject({
    method: 'PUT',
    url: `/api/v1/listings/${id}`,
    headers: { ...headers, 'if-match': String(revision) },
    payload: draftOf(changes),
  });
}

describe('a report', () => {
  it('is taken from a person, with the last day for the answer in working days', async () => {
    expect((await test.get('/api/v1/complaint-rules')).json().answerWithinWorkingDays).toBe(5);
    const listing = await test.publish();
    const filed = await file(listing);
    expect(filed.statusCode).toBe(201);
    expect(filed.json().dueOn).toBe('2026-03-09');
    const [item] = (await queue()).items.filter(({ id }: { id: string }) => id === filed.json().id);
    expect(item).toMatchObject({ state: 'open', reason: 'untrue', reporter: '测试人员', overdue: false });
    expect((await told(test.publisher, 'complaint.answered')).length).toBe(0);
  });

  it('is taken from a visitor, with an address for the answer or without one', async () => {
    const listing = await test.publish();
    expect((await file(listing, {})).statusCode).toBe(201);
    expect((await file(listing, {}, { contact: 'Wang@example.cn' })).statusCode).toBe(201);
    expect((await file(listing, {}, { contact: 'wang@example.cn' })).statusCode).toBe(409);
    expect((await file(listing, {}, { contact: 'nobody' })).statusCode).toBe(400);
  });

  it('is taken once from the same person, however many requests come at once', async () => {
    const listing = await test.publish();
    const sent = await Promise.all(Array.from({ length: 8 }, () => file(listing)));
    expect(sent.map(({ statusCode }) => statusCode).sort()).toEqual([201, ...Array(7).fill(409)]);
  });

  it('is refused without words, with an unknown reason, about one’s own, and about what is not public', async () => {
    const listing = await test.publish();
    expect((await file(listing, test.teacher, { text: '假' })).statusCode).toBe(400);
    expect((await file(listing, test.teacher, { reason: 'dislike' })).statusCode).toBe(400);
    expect((await file(listing, test.publisher)).statusCode).toBe(422);
    expect((await file(await test.publish({}, { publish: false }))).statusCode).toBe(404);
    expect((await file(randomUUID())).statusCode).toBe(404);
  });

  it('is counted by address for visitors', async () => {
    const limited = await openIntroductionTest('pglite', { rateLimitPerMinute: 600 });
    const statuses: number[] = [];
    for (let count = 0; count < 6; count += 1) {
      const listing = await limited.publish();
      const complaint = { reason: 'fraud', text: '要求先交押金才面试' };
      statuses.push((await limited.post(`/api/v1/listings/${listing}/complaints`, {}, complaint)).statusCode);
    }
    await limited.close();
    expect(statuses).toEqual([201, 201, 201, 201, 201, 429]);
  });
});

describe('the queue of reports', () => {
  it('is for the officials of the region, most pressing first, with what is overdue named', async () => {
    test.setNow('2026-03-02T10:00:00+08:00');
    const first = (await file(await test.publish())).json().id;
    test.setNow('2026-03-04T10:00:00+08:00');
    const second = (await file(await test.publish())).json().id;
    test.setNow('2026-03-10T10:00:00+08:00');
    const waiting = await queue();
    const order = idsOf(waiting);
    expect(order.indexOf(first)).toBeLessThan(order.indexOf(second));
    const overdue = new Map(
      waiting.items.map((item: { id: string; overdue: boolean }) => [item.id, item.overdue]),
    );
    expect([overdue.get(first), overdue.get(second)]).toEqual([true, false]);
    expect(idsOf(await queue(district))).toContain(first);
    expect(idsOf(await queue(elsewhere))).not.toContain(first);
    expect((await test.get('/api/v1/console/complaints', test.publisher)).statusCode).toBe(403);
    expect((await test.get('/api/v1/console/complaints')).statusCode).toBe(401);
    const counted = (await test.get('/api/v1/console/complaints/count', district)).json();
    expect(counted.waiting).toBe(waiting.total);
    expect(counted.oldest).toBeDefined();
    test.setNow('2026-03-02T10:00:00+08:00');
  });

  it('opens one report with the others about the same listing, and hides those of other regions', async () => {
    const listing = await test.publish();
    const { id } = (await file(listing)).json();
    const other = (await file(listing, {})).json().id;
    const found = (await test.get(`/api/v1/console/complaints/${id}`, district)).json();
    expect(found).toMatchObject({ complaint: { id }, mayDecide: true });
    expect(found.others.map((one: { id: string }) => one.id)).toEqual([other]);
    expect((await test.get(`/api/v1/console/complaints/${id}`, elsewhere)).statusCode).toBe(404);
  });
});

describe('the answer to a report', () => {
  it('dismisses it: the listing stays, the reporter is told why, the owner hears nothing', async () => {
    const listing = await test.publish({ title: '没有问题的信息' });
    const { id } = (await file(listing)).json();
    expect((await decide(id, 'dismiss')).json().complaint.state).toBe('dismissed');
    expect((await read(listing)).statusCode).toBe(200);
    const [news] = (await told(test.teacher, 'complaint.answered')).filter(({ text }) =>
      text.includes('没有问题的信息'),
    );
    expect(news?.text).toContain('已核实，按规定处理');
    expect((await decide(id, 'dismiss')).statusCode).toBe(409);
    expect(idsOf(await queue(official, '&box=answered'))).toContain(id);
  });

  it('takes the listing down with its files, tells both sides, and answers all who reported it', async () => {
    const uploaded = await test.app.inject({
      method: 'POST',
      url: `/api/v1/organisations/${test.factory}/attachments?fileName=a.pdf`,
      headers: { ...test.publisher, 'content-type': 'application/octet-stream' },
      payload: samplePdf(),
    });
    const attachment = uploaded.json().id;
    const listing = await test.publish({ title: '撤下来的信息', attachments: [attachment] });
    const { id } = (await file(listing)).json();
    const other = (await file(listing, {}, { contact: 'reader@example.cn' })).json().id;
    expect((await decide(id, 'take_down', district, '收取押金，违反规定')).statusCode).toBe(200);
    expect((await read(listing)).statusCode).toBe(404);
    expect((await read(listing, test.teacher)).statusCode).toBe(404);
    expect((await test.get(`/api/v1/listings/${listing}/attachments/${attachment}`)).statusCode).toBe(404);
    const own = (await read(listing, test.publisher)).json();
    expect(own).toMatchObject({ status: 'rejected', takenDown: { reason: '收取押金，违反规定' } });
    const found = (await test.get('/api/v1/listings?q=撤下来的信息')).json();
    expect(idsOf(found)).not.toContain(listing);
    expect((await told(test.publisher, 'listing.taken_down'))[0]?.text).toContain('收取押金');
    const answered = await queue(official, '&box=answered');
    expect(idsOf(answered)).toEqual(expect.arrayContaining([id, other]));
    const { rows } = await test.database.pool.query(
      `select body from mail_outbox where to_address = 'reader@example.cn'`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].body).toContain('已经撤下');
    expect(rows[0].body).toContain('Hello,');
  });

  it('sends even a trusted owner through review before the listing is public again', async () => {
    const listing = await test.publish();
    const { id } = (await file(listing)).json();
    await decide(id, 'take_down');
    expect((await revise(listing, { title: '改好的信息' })).statusCode).toBe(200);
    const handed = await test.post(`/api/v1/listings/${listing}/publish`, test.publisher);
    expect(handed.json().status).toBe('submitted');
    const { items } = (await test.get(`/api/v1/listings/${listing}/review`, official)).json();
    const decision = { decision: 'approve', submissionId: items[0].id };
    await test.post(`/api/v1/listings/${listing}/review`, official, decision);
    const shown = (await read(listing)).json();
    expect(shown).toMatchObject({ status: 'published', title: '改好的信息' });
    expect(shown.takenDown).toBeUndefined();
  });

  it('asks for a correction: off the queue until the listing is changed or the days are over', async () => {
    const listing = await test.publish();
    const { id } = (await file(listing)).json();
    expect((await decide(id, 'settle')).statusCode).toBe(422);
    await decide(id, 'ask_correction');
    expect((await read(listing)).statusCode).toBe(200);
    const [asked] = (await told(test.publisher, 'listing.correction_asked')).filter(({ link }) =>
      link.includes(listing),
    );
    expect(asked?.text).toContain('2026-03-09');
    expect(idsOf(await queue())).not.toContain(id);
    await revise(listing, { title: '照要求改过' });
    const [back] = (await queue()).items.filter((item: { id: string }) => item.id === id);
    expect(back).toMatchObject({ state: 'correction_asked', revisedSince: true });
    expect((await decide(id, 'settle')).json().complaint.state).toBe('corrected');
  });

  it('is expected again once the days for a correction are over', async () => {
    const { id } = (await file(await test.publish())).json();
    await decide(id, 'ask_correction');
    test.setNow('2026-03-10T10:00:00+08:00');
    const [back] = (await queue()).items.filter((item: { id: string }) => item.id === id);
    expect(back).toMatchObject({ overdue: true, revisedSince: false });
    test.setNow('2026-03-02T10:00:00+08:00');
  });

  it('is given once and audited, whoever is faster', async () => {
    const { id } = (await file(await test.publish())).json();
    const given = await Promise.all(
      ['dismiss', 'take_down', 'dismiss', 'ask_correction'].map((decision) => decide(id, decision)),
    );
    const statuses = given.map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(1);
    const { rows } = await test.database.pool.query(
      `select count(*)::int as n from audit_log where entity_id = $1 and action = 'complaint.decide'`,
      [id],
    );
    expect(rows[0].n).toBe(statuses.filter((status) => status === 200).length);
  });

  it('is refused to others, to officials of other regions, and without words', async () => {
    const { id } = (await file(await test.publish())).json();
    expect((await decide(id, 'dismiss', {})).statusCode).toBe(401);
    expect((await decide(id, 'dismiss', test.teacher)).statusCode).toBe(403);
    expect((await decide(id, 'dismiss', elsewhere)).statusCode).toBe(404);
    expect((await decide(id, 'dismiss', official, ' ')).statusCode).toBe(400);
    expect((await decide(id, 'burn')).statusCode).toBe(400);
  });

  it('lets a visitor’s address be forgotten half a year later', async () => {
    const listing = await test.publish();
    const { id } = (await file(listing, {}, { contact: 'forget@example.cn' })).json();
    await decide(id, 'dismiss');
    const contact = async () =>
      (await test.database.pool.query('select contact from complaints where id = $1', [id])).rows[0].contact;
    await forgetContacts(test.database, new Date('2026-03-01T00:00:00Z'));
    expect(await contact()).toBe('forget@example.cn');
    await forgetContacts(test.database, new Date('2026-03-03T00:00:00Z'));
    expect(await contact()).toBeNull();
  });
});
