import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type IntroductionTest, openIntroductionTest } from '../../app/introduction-test.ts';

let test: IntroductionTest;
beforeAll(async () => {
  test = await openIntroductionTest();
});
afterAll(() => test.close());
beforeEach(() => test.setNow('2026-03-02T10:00:00+08:00'));

describe('inviting', () => {
  it('opens an introduction that both sides see, each with what it may do', async () => {
    const listing = await test.publish();
    const own = await test.publishOwn();
    const invited = await test.invite({ listing, contextListingId: own, source: 'recommendation' });
    expect(invited.statusCode).toBe(201);
    expect(invited.json()).toMatchObject({
      state: 'invited',
      side: 'inviter',
      waitingFor: 'invitee',
      listing: { id: listing },
      contextListing: { id: own },
      inviter: { organisation: { id: test.school } },
      invitee: { organisation: { id: test.factory } },
      source: 'recommendation',
      contacts: [],
      history: [{ step: 'invite', side: 'inviter' }],
      may: { withdraw: true, accept: false, decline: false, write: false },
    });
    const there = (await test.get(`/api/v1/introductions/${invited.json().id}`, test.publisher)).json();
    expect(there).toMatchObject({ side: 'invitee', may: { withdraw: false, accept: true, decline: true } });
  });

  it('is refused to visitors, to people of no organisation named, to readers, and with a wrong body', async () => {
    const listing = await test.publish();
    const url = '/api/v1/introductions';
    const payload = { listingId: listing, organisationId: test.school, message: '想合作' };
    expect((await test.post(url, {}, payload)).statusCode).toBe(401);
    expect((await test.post(url, test.publisher, payload)).statusCode).toBe(403);
    expect((await test.post(url, test.reader, payload)).statusCode).toBe(403);
    const wrong = await test.post(url, test.teacher, { ...payload, message: '  ', listingId: 'x' });
    expect(wrong.statusCode).toBe(400);
    expect(
      wrong
        .json()
        .errors.map(({ path }: { path: string }) => path)
        .sort(),
    ).toEqual(['listingId', 'message']);
  });

  it('is refused for a draft as missing, for a listing that has ended, and for one’s own', async () => {
    const draft = await test.publish({}, { publish: false });
    expect((await test.invite({ listing: draft })).statusCode).toBe(404);
    const closed = await test.publish();
    await test.post(`/api/v1/listings/${closed}/close`, test.publisher, { result: 'hired' });
    const late = await test.invite({ listing: closed });
    expect([late.statusCode, late.json().code]).toEqual([422, 'request.rule_broken']);
    const own = await test.publishOwn();
    expect((await test.invite({ listing: own })).json().detail).toContain('自己单位');
  });

  it('attaches only a listing of the inviting organisation', async () => {
    const [listing, foreign] = [await test.publish(), await test.publish()];
    const answer = await test.invite({ listing, contextListingId: foreign });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors[0].path).toBe('contextListingId');
  });

  it('is refused while one is open, and for a month after a refusal', async () => {
    const listing = await test.publish();
    const first = (await test.invite({ listing })).json().id;
    expect((await test.invite({ listing })).statusCode).toBe(409);
    await test.move(first, 'decline', test.publisher, { reason: 'not_now' });
    expect((await test.invite({ listing })).statusCode).toBe(422);
    test.setNow('2026-04-02T10:00:00+08:00');
    expect((await test.invite({ listing })).statusCode).toBe(201);
  });

  it('is refused where nobody of the organisation could answer', async () => {
    const empty = await test.addOrganisation({ name: '桥州无人入驻有限公司' });
    const headers = await test.signInAs('owner', empty);
    const listing = await test.publish({}, { headers, organisationId: empty });
    await test.database.pool.query('delete from memberships where organisation_id = $1', [empty]);
    expect((await test.invite({ listing })).json().detail).toContain('还没有人入驻');
  });

  it('tells beforehand for whom it may be done and what stands against it', async () => {
    const listing = await test.publish();
    const url = `/api/v1/introductions/options?listing=${listing}`;
    expect((await test.get(url, test.teacher)).json().items).toMatchObject([
      { organisation: { id: test.school }, allowed: true, problems: [] },
    ]);
    const { id } = (await test.invite({ listing })).json();
    expect((await test.get(url, test.teacher)).json().items).toMatchObject([
      { allowed: false, introductionId: id },
    ]);
    expect((await test.get(url, test.reader)).json().items).toEqual([]);
    expect((await test.get(url)).statusCode).toBe(401);
  });

  it('lets a person ask with their profile, whose name and address show only after acceptance', async () => {
    const listing = await test.publish();
    const payload = { listingId: listing, message: '我想应聘' };
    const student = await test.signInAs('evaluator', test.school);
    expect((await test.post('/api/v1/introductions', student, payload)).statusCode).toBe(422);
    const profile = { kind: 'student', regionCode: '990104', level: 'higher_vocational', skills: ['PLC'] };
    await test.app.inject({ method: 'PUT', url: '/api/v1/me/profile', headers: student, payload: profile });
    const { id } = (await test.post('/api/v1/introductions', student, payload)).json();
    const before = (await test.get(`/api/v1/introductions/${id}`, test.publisher)).body;
    expect(JSON.parse(before).inviter).toEqual({ person: profile });
    expect(before).not.toMatch(/测试人员|@test\.example/);
    await test.move(id, 'accept', test.publisher);
    const after = (await test.get(`/api/v1/introductions/${id}`, test.publisher)).json();
    expect(after.contacts.map(({ side }: { side: string }) => side)).toEqual(['inviter', 'invitee']);
    expect((await test.get(`/api/v1/introductions/${id}`, test.teacher)).statusCode).toBe(404);
  });
});

describe('the life of an introduction', () => {
  it('goes from acceptance over words and terms to an outcome, each side in its turn', async () => {
    const { id } = (await test.invite({ listing: await test.publish() })).json();
    const accepted = (await test.move(id, 'accept', test.publisher)).json();
    expect(accepted).toMatchObject({ state: 'accepted', waitingFor: 'inviter' });
    expect(accepted.contacts).toHaveLength(2);
    const said = await test.post(`/api/v1/introductions/${id}/messages`, test.teacher, {
      body: '周三可以来',
    });
    expect(said.statusCode).toBe(201);
    const words = (await test.get(`/api/v1/introductions/${id}/messages`, test.publisher)).json();
    expect(words).toMatchObject({
      total: 1,
      items: [{ side: 'inviter', body: '周三可以来', author: '测试人员' }],
    });
    await test.move(id, 'agreement', test.teacher, { text: '订单班 40 人' });
    expect((await test.move(id, 'agreement/confirm', test.teacher, { version: 1 })).statusCode).toBe(403);
    await test.move(id, 'agreement', test.teacher, { text: '订单班 45 人' });
    expect((await test.move(id, 'agreement/confirm', test.publisher, { version: 1 })).statusCode).toBe(409);
    const agreed = (await test.move(id, 'agreement/confirm', test.publisher, { version: 2 })).json();
    expect(agreed).toMatchObject({ state: 'agreed', agreement: { text: '订单班 45 人', version: 2 } });
    const ended = (await test.move(id, 'outcome', test.teacher, { result: 'signed', note: '三年' })).json();
    expect(ended).toMatchObject({ state: 'ended', outcome: { result: 'signed', note: '三年' } });
    expect(Object.values(ended.may).every((allowed) => allowed === false)).toBe(true);
    expect(ended.history.map(({ step }: { step: string }) => step)).toEqual([
      ...['invite', 'accept', 'propose', 'propose', 'confirm', 'succeed'],
    ]);
    const log = await test.database.pool.query(
      `select action from audit_log where entity = 'introduction' and entity_id = $1 order by seq`,
      [id],
    );
    expect(log.rows.map(({ action }) => action)).toEqual(
      ['invite', 'accept', 'write', 'propose', 'propose', 'confirm', 'succeed'].map(
        (step) => `introduction.${step}`,
      ),
    );
  });

  it('takes no success that both sides have not agreed to, and no failure without its reason', async () => {
    const { id } = (await test.invite({ listing: await test.publish() })).json();
    await test.move(id, 'accept', test.publisher);
    const early = await test.move(id, 'outcome', test.publisher, { result: 'signed' });
    expect([early.statusCode, early.json().detail]).toEqual([409, expect.stringContaining('双方确认')]);
    expect((await test.move(id, 'outcome', test.publisher, { result: 'none' })).statusCode).toBe(400);
    const none = await test.move(id, 'outcome', test.publisher, { result: 'none', note: '条件谈不拢' });
    expect(none.json()).toMatchObject({ state: 'ended', outcome: { result: 'none', note: '条件谈不拢' } });
  });

  it('lets only the invitee answer, only the inviter withdraw, and nobody twice', async () => {
    const { id } = (await test.invite({ listing: await test.publish() })).json();
    expect((await test.move(id, 'accept', test.teacher)).statusCode).toBe(403);
    expect((await test.move(id, 'withdraw', test.publisher)).statusCode).toBe(403);
    const unreasoned = await test.move(id, 'decline', test.publisher, { reason: 'other' });
    expect(unreasoned.statusCode).toBe(400);
    const declined = await test.move(id, 'decline', test.publisher, { reason: 'no_capacity', note: '满了' });
    expect(declined.json()).toMatchObject({
      state: 'declined',
      declined: { reason: 'no_capacity', note: '满了' },
      contacts: [],
    });
    for (const [step, headers] of [
      ['accept', test.publisher],
      ['withdraw', test.teacher],
    ] as const) {
      const again = await test.move(id, step, headers);
      expect([again.statusCode, again.json().detail]).toEqual([409, expect.stringContaining('婉拒')]);
    }
    const words = await test.post(`/api/v1/introductions/${id}/messages`, test.teacher, { body: '再谈谈' });
    expect(words.statusCode).toBe(409);
  });

  it('is missing for everybody else, whatever they try', async () => {
    const { id } = (await test.invite({ listing: await test.publish() })).json();
    const stranger = await test.signInAs('owner', await test.addOrganisation());
    const url = `/api/v1/introductions/${id}`;
    for (const headers of [stranger, test.reader]) {
      expect((await test.get(url, headers)).statusCode).toBe(404);
      expect((await test.get(`${url}/messages`, headers)).statusCode).toBe(404);
      expect((await test.post(`${url}/messages`, headers, { body: '你好' })).statusCode).toBe(404);
      expect((await test.move(id, 'accept', headers)).statusCode).toBe(404);
      expect((await test.move(id, 'decline', headers, { reason: 'not_now' })).statusCode).toBe(404);
      expect((await test.move(id, 'outcome', headers, { result: 'hired' })).statusCode).toBe(404);
    }
    expect((await test.get(url)).statusCode).toBe(401);
    const none = (await test.get('/api/v1/introductions?box=waiting', stranger)).json();
    expect(none).toMatchObject({ items: [], total: 0 });
  });
});

describe('boxes', () => {
  it('hold what waits for a side, oldest first, what is open and what has ended', async () => {
    const owner = await test.newFactory();
    const first = await test.publish({}, owner);
    const second = await test.publish({}, owner);
    const old = (await test.invite({ listing: first })).json().id;
    test.setNow('2026-03-02T11:00:00+08:00');
    const young = (await test.invite({ listing: second })).json().id;
    const box = async (name: string) =>
      (await test.get(`/api/v1/introductions?box=${name}`, owner.headers))
        .json()
        .items.map(({ id }: { id: string }) => id);
    expect(await box('waiting')).toEqual([old, young]);
    await test.move(old, 'accept', owner.headers);
    expect(await box('waiting')).toEqual([young]);
    await test.move(young, 'decline', owner.headers, { reason: 'not_now' });
    expect(await box('open')).toEqual([old]);
    expect(await box('closed')).toEqual([young]);
    const about = await test.get(`/api/v1/introductions?box=open&listing=${second}`, owner.headers);
    expect(about.json().total).toBe(0);
    expect((await test.get('/api/v1/introductions?box=all', owner.headers)).statusCode).toBe(400);
  });
});

describe('what the public sees', () => {
  it('is successes between organisations, with names and places and without words or people', async () => {
    test.setNow('2026-03-02T12:00:00+08:00');
    const listing = await test.publish({ title: '共建工业机器人订单班' });
    const id = await test.succeed(listing, { result: 'cooperating', note: '内部备注' });
    const answer = await test.get('/api/v1/outcomes?size=1');
    expect(answer.json().items[0]).toMatchObject({
      result: 'cooperating',
      listing: { id: listing, title: '共建工业机器人订单班' },
      region: { code: '990104', name: '望江区' },
      organisations: [{ id: test.factory }, { id: test.school }],
    });
    expect(answer.body).not.toMatch(new RegExp(`内部备注|${id}|测试人员|@test`));
  });
});
