import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntroductionTest, openIntroductionTest } from '../../app/introduction-test.ts';
import { organisationTeller } from '../../workflows/tell-organisations.ts';
import { followUpEndings } from './index.ts';

let test: IntroductionTest;
beforeAll(async () => {
  test = await openIntroductionTest('postgres');
});
afterAll(() => test.close());

const at = (day: string) => new Date(`${day}T10:00:00+08:00`);
const mail = { publicUrl: 'https://city.example' };
const followUp = (day: string) => {
  test.setNow(at(day).toISOString());
  return followUpEndings(test.database, organisationTeller(mail), at(day));
};
const read = async (id: string, headers = {}) => (await test.get(`/api/v1/listings/${id}`, headers)).json();
const kindsOf = async (id: string) =>
  (await test.get('/api/v1/notifications?size=100', test.publisher))
    .json()
    .items.filter(({ link }: { link: string }) => link.includes(id))
    .map(({ kind }: { kind: string }) => kind);
const letters = async (word: string) => {
  const { rows } = await test.database.pool.query('select subject from mail_outbox where body like $1', [
    `%${word}%`,
  ]);
  return rows.length;
};
const publishAt = (day: string, changes: object) => {
  test.setNow(at(day).toISOString());
  return test.publish(changes);
};
const extend = (id: string, body: object, headers = test.publisher) =>
  test.post(`/api/v1/listings/${id}/extend`, headers, body);

describe('the end of a listing', () => {
  it('states to everybody when owners are asked and when silence ends a listing', async () => {
    const rules = (await test.get('/api/v1/listing-ending-rules')).json();
    expect(rules).toEqual({
      askBeforeDays: 7,
      answerWithinDays: 14,
      askOpenEndedAfterDays: 180,
      longestExtensionDays: 365,
    });
  });

  it('asks the owner once, a week before the last day, with a notice and a letter', async () => {
    const id = await publishAt('2026-03-02', { deadline: '2026-03-20', title: '反馈结果试一试' });
    expect((await followUp('2026-03-12')).asked).toBe(0);
    expect((await followUp('2026-03-13')).asked).toBe(1);
    expect((await followUp('2026-03-14')).asked).toBe(0);
    expect((await read(id, test.publisher)).outcomeDueOn).toBe('2026-04-03');
    expect(await kindsOf(id)).toEqual(['listing.outcome_asked']);
    expect(await letters(`city.example/work/listings/${id}/end`)).toBeGreaterThan(0);
  });

  it('closes what nobody answered for as "no outcome given", visible to everybody for good', async () => {
    const id = await publishAt('2026-03-02', { deadline: '2026-03-20', title: '没有人反馈的信息' });
    await followUp('2026-03-13');
    expect((await followUp('2026-04-03')).closed).toBe(0);
    expect((await read(id)).status).toBe('expired');
    expect((await followUp('2026-04-04')).closed).toBeGreaterThan(0);
    const closed = await read(id);
    expect(closed).toMatchObject({ status: 'closed', outcome: { result: 'none' } });
    expect(closed.outcomeDueOn).toBeUndefined();
    expect(await kindsOf(id)).toContain('listing.closed_unanswered');
    await test.directory.follow();
    const { items } = (await test.get('/api/v1/listings?q=没有人反馈的信息')).json();
    expect(items.map((item: { id: string }) => item.id)).not.toContain(id);
    const { rows } = await test.database.pool.query(
      `select action from audit_log where entity_id = $1 order by seq`,
      [id],
    );
    expect(rows.map(({ action }) => action).slice(-2)).toEqual([
      'listing.ask_outcome',
      'listing.close_unanswered',
    ]);
  });

  it('leaves an answer of the owner as it is', async () => {
    const id = await publishAt('2026-03-02', { deadline: '2026-03-20' });
    await followUp('2026-03-13');
    await test.post(`/api/v1/listings/${id}/close`, test.publisher, { result: 'hired' });
    await followUp('2026-05-01');
    expect((await read(id)).outcome.result).toBe('hired');
  });

  it('is put off by an extension, which also opens an expired listing again, and is asked about anew', async () => {
    const id = await publishAt('2026-03-02', { deadline: '2026-03-20' });
    await followUp('2026-03-25');
    const extended = await extend(id, { deadline: '2026-05-20' });
    expect(extended.json()).toMatchObject({ status: 'published', deadline: '2026-05-20' });
    expect(extended.json().outcomeDueOn).toBeUndefined();
    await followUp('2026-04-30');
    expect((await read(id)).status).toBe('published');
    await followUp('2026-05-13');
    expect((await read(id, test.publisher)).outcomeDueOn).toBe('2026-06-03');
  });

  it('asks about a listing without a last day after half a year of silence; a word from the owner is enough', async () => {
    const { title } = { title: '长期有效的信息' };
    const id = await publishAt('2026-03-02', { deadline: undefined, title });
    await followUp('2026-08-28');
    expect((await read(id, test.publisher)).outcomeDueOn).toBeUndefined();
    await followUp('2026-08-31');
    expect((await read(id, test.publisher)).outcomeDueOn).toBe('2026-09-14');
    expect((await extend(id, {})).statusCode).toBe(200);
    expect((await read(id, test.publisher)).outcomeDueOn).toBeUndefined();
  });

  it('asks and closes once, however many processes do it at once', async () => {
    const id = await publishAt('2026-09-01', { deadline: '2026-09-03' });
    const asked = await Promise.all(Array.from({ length: 8 }, () => followUp('2026-09-02')));
    expect(asked.reduce((sum, round) => sum + round.asked, 0)).toBe(1);
    const closed = await Promise.all(Array.from({ length: 8 }, () => followUp('2026-09-30')));
    expect(closed.reduce((sum, round) => sum + round.closed, 0)).toBe(1);
    expect((await read(id)).outcome.result).toBe('none');
  });
});

describe('an extension', () => {
  it('is refused to others, for drafts and ended listings, and for days that are past or too far', async () => {
    const id = await publishAt('2026-10-01', { deadline: '2026-10-20' });
    expect((await extend(id, { deadline: '2026-10-30' }, {})).statusCode).toBe(401);
    expect((await extend(id, { deadline: '2026-10-30' }, test.teacher)).statusCode).toBe(403);
    expect((await extend(id, { deadline: '30.10.2026' })).statusCode).toBe(400);
    for (const deadline of ['2026-09-30', '2027-10-02', undefined]) {
      const refused = await extend(id, { deadline });
      expect(refused.statusCode).toBe(422);
      expect(refused.json().errors[0].path).toBe('deadline');
    }
    const draft = await test.publish({}, { publish: false });
    expect((await extend(draft, { deadline: '2026-10-30' })).statusCode).toBe(422);
    await test.post(`/api/v1/listings/${id}/close`, test.publisher, { result: 'withdrawn' });
    expect((await extend(id, { deadline: '2026-10-30' })).statusCode).toBe(422);
  });

  it('is kept by a revision that waits for review', async () => {
    test.setNow(at('2026-10-01').toISOString());
    const organisationId = await test.addOrganisation();
    const headers = await test.signInAs('owner', organisationId);
    const id = await test.publish({ deadline: '2026-10-20' }, { organisationId, headers });
    await test.database.pool.query('delete from publishing_trust where organisation_id = $1', [
      organisationId,
    ]);
    const office = await test.addOrganisation({ type: 'government', regionCode: '990100' });
    const official = await test.signInAs('official', office);
    const { revision, ...listing } = await read(id, headers);
    const draft = { ...listing, regionCode: listing.region.code, occupations: [], programmes: [] };
    const proposed = await test.app.inject({
      method: 'PUT',
      url: `/api/v1/listings/${id}`,
      headers: { ...headers, 'if-match': String(revision) },
      payload: { ...draft, title: '改过的标题' },
    });
    expect(proposed.statusCode).toBe(200);
    expect((await extend(id, { deadline: '2026-12-20' }, headers)).statusCode).toBe(200);
    const { items } = (await test.get(`/api/v1/listings/${id}/review`, official)).json();
    const decision = { decision: 'approve', submissionId: items[0].id };
    expect((await test.post(`/api/v1/listings/${id}/review`, official, decision)).statusCode).toBe(200);
    expect(await read(id)).toMatchObject({ title: '改过的标题', deadline: '2026-12-20' });
  });
});
