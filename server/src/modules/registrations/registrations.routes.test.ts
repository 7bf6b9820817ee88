import type { Registration } from '@rongqiao/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../app/test-app.ts';
import { creditCodeCheckDigit } from '../organisations/index.ts';

let test: TestApp;
let city: { cookie: string };
let district: { cookie: string };
let elsewhere: { cookie: string };
let codes = 0;

beforeAll(async () => {
  // Real PostgreSQL: two sessions decide at once.
  test = await openTestApp('postgres');
  const office = (regionCode: string) => test.addOrganisation({ type: 'government', regionCode });
  city = await test.signInAs('official', await office('990100'));
  district = await test.signInAs('district_official', await office('990104'));
  elsewhere = await test.signInAs('district_official', await office('990103'));
});
afterAll(() => test.close());

const send = (method: 'POST' | 'PUT', url: string, headers: object, payload: object) =>
  test.app.inject({ method, url, headers: { ...headers }, payload });
const get = (url: string, headers: object = {}) => test.app.inject({ url, headers: { ...headers } });

function freshCode(): string {
  codes += 1;
  const first17 = `91990104MA${String(codes).padStart(7, '0')}`;
  return first17 + creditCodeCheckDigit(first17);
}

/** A person who signs up by themselves and signs in. */
async function newcomer(): Promise<{ cookie: string }> {
  codes += 1;
  const person = { name: '陈新', email: `new${codes}@test.example`, password: 'a long enough password' };
  expect((await send('POST', '/api/v1/sign-up', {}, person)).json()).toEqual({
    received: true,
    letterSent: false,
  });
  const { email, password } = person;
  const answer = await test.app.inject({
    method: 'POST',
    url: '/api/v1/sign-in',
    payload: { email, password },
    remoteAddress: `10.9.${codes}.1`,
  });
  return { cookie: answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
}

const facts = (changes: object = {}) => {
  const creditCode = freshCode();
  return {
    name: `桥州新锐机械 ${creditCode}`,
    type: 'enterprise',
    regionCode: '990104',
    creditCode,
    ...changes,
  };
};

async function handIn(headers: object, changes: object = {}): Promise<Registration> {
  const answer = await send('POST', '/api/v1/registrations', headers, facts(changes));
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}
const decide = (id: string, headers: object, payload: object) =>
  send('POST', `/api/v1/console/registrations/${id}/decision`, headers, payload);

describe('registering an organisation', () => {
  it('leads from signing up to being its owner, once an official approves', async () => {
    const person = await newcomer();
    const registration = await handIn(person, { marks: ['contributor'] });
    expect(registration).toMatchObject({ state: 'pending', applicant: { emailConfirmed: false } });
    const answer = await decide(registration.id, district, { decision: 'approve', version: 1 });
    expect(answer.json().state, answer.body).toBe('approved');
    const { organisationId } = answer.json();
    const shown = (await get(`/api/v1/organisations/${organisationId}`)).json();
    expect(shown).toMatchObject({ verified: true, marks: ['contributor'] });
    const me = (await get('/api/v1/me', person)).json();
    expect(me.memberships).toMatchObject([{ role: 'owner', organisation: { id: organisationId } }]);
    const notices = (await get('/api/v1/notifications', person)).json();
    expect(notices.items).toMatchObject([{ kind: 'registration.approved' }]);
  });

  it('names the wrong place of a credit code, and what it should be', async () => {
    const person = await newcomer();
    const code = freshCode();
    const wrong = code.slice(0, 17) + (code[17] === 'A' ? 'B' : 'A');
    const answer = await send('POST', '/api/v1/registrations', person, facts({ creditCode: wrong }));
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors).toMatchObject([{ path: 'creditCode' }]);
    expect(answer.json().errors[0].message).toContain(`“${code[17]}”`);
  });

  it('refuses an organisation that is registered already, and the same one handed in twice', async () => {
    const person = await newcomer();
    const first = await handIn(person);
    const again = await send(
      'POST',
      '/api/v1/registrations',
      person,
      facts({ creditCode: first.creditCode }),
    );
    expect(again.statusCode).toBe(409);
    await decide(first.id, city, { decision: 'approve', version: 1 });
    const taken = facts({ creditCode: first.creditCode });
    expect((await send('POST', '/api/v1/registrations', await newcomer(), taken)).statusCode).toBe(409);
  });

  it('is returned with reasons, amended and handed in again', async () => {
    const person = await newcomer();
    const { id, creditCode, name } = await handIn(person);
    const reason = '请补充单位简介';
    await decide(id, district, { decision: 'return', version: 1, reason });
    const returned = (await get(`/api/v1/registrations/${id}`, person)).json();
    expect(returned).toMatchObject({ state: 'returned', reason, may: { revise: true, decide: false } });
    const amended = { ...facts({ creditCode, name }), intro: '做夹具。' };
    const answer = await send('POST', `/api/v1/registrations/${id}/revise`, person, amended);
    expect(answer.json()).toMatchObject({ state: 'pending', version: 3, intro: '做夹具。' });
    const stale = await decide(id, district, { decision: 'approve', version: 1 });
    expect(stale.statusCode).toBe(409);
  });

  it('is not refused without a reason; one key hands in once, however often it is sent', async () => {
    const person = await newcomer();
    const { id } = await handIn(person);
    expect((await decide(id, city, { decision: 'refuse', version: 1 })).statusCode).toBe(400);
    const payload = facts();
    const key = { ...person, 'idempotency-key': 'the same key' };
    const ids = await Promise.all(
      Array.from({ length: 5 }, () => send('POST', '/api/v1/registrations', key, payload)),
    );
    expect(new Set(ids.map((answer) => answer.json().id)).size).toBe(1);
  });

  it('is seen and decided by officials of its region only', async () => {
    const { id } = await handIn(await newcomer());
    const mine = (answer: { json(): { items: { id: string }[] } }) =>
      answer.json().items.map((item) => item.id);
    expect(mine(await get('/api/v1/console/registrations', city))).toContain(id);
    expect(mine(await get('/api/v1/console/registrations', district))).toContain(id);
    expect(mine(await get('/api/v1/console/registrations', elsewhere))).not.toContain(id);
    expect((await decide(id, elsewhere, { decision: 'approve', version: 1 })).statusCode).toBe(404);
    expect((await get(`/api/v1/registrations/${id}`, await newcomer())).statusCode).toBe(404);
    expect((await decide(id, await newcomer(), { decision: 'approve', version: 1 })).statusCode).toBe(403);
    expect((await get('/api/v1/console/registrations/count', district)).json().waiting).toBeGreaterThan(0);
  });

  it('takes one decision of two officials at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await handIn(await newcomer());
      const answers = await Promise.all([
        decide(id, city, { decision: 'approve', version: 1 }),
        decide(id, district, { decision: 'refuse', version: 1, reason: '材料不全' }),
      ]);
      expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
    }
  });

  it('enters a code once where two people registered it and both are approved at once', async () => {
    const creditCode = freshCode();
    const first = await handIn(await newcomer(), { creditCode });
    const second = await handIn(await newcomer(), { creditCode });
    const approve = { decision: 'approve', version: 1 };
    const answers = await Promise.all([
      decide(first.id, city, approve),
      decide(second.id, district, approve),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
  });
});

describe('suspending an organisation', () => {
  const standing = (id: string, headers: object, suspended: boolean) =>
    send('PUT', `/api/v1/console/organisations/${id}/standing`, headers, {
      suspended,
      reason: '被举报，核查中',
    });

  it('keeps its members from acting and hides it, until it is lifted', async () => {
    const id = await test.addOrganisation({ regionCode: '990104' });
    const owner = await test.signInAs('owner', id);
    expect((await standing(id, elsewhere, true)).statusCode).toBe(404);
    expect((await standing(id, owner, true)).statusCode).toBe(403);
    expect((await standing(id, district, true)).json().suspensionReason).toBe('被举报，核查中');
    expect((await standing(id, city, true)).statusCode).toBe(409);
    expect((await get('/api/v1/me', owner)).json().memberships).toEqual([]);
    expect((await get(`/api/v1/organisations/${id}`)).statusCode).toBe(404);
    const listed = (await get('/api/v1/console/organisations?state=suspended', district)).json();
    expect(listed.items).toMatchObject([{ id }]);
    await standing(id, city, false);
    expect((await get('/api/v1/me', owner)).json().memberships).toHaveLength(1);
    expect((await get(`/api/v1/organisations/${id}`)).statusCode).toBe(200);
  });
});

describe('signing up', () => {
  it('answers the same for a taken address, whose password stays as it was', async () => {
    const person = { name: '陈新', email: 'taken@test.example', password: 'the first password' };
    const first = await send('POST', '/api/v1/sign-up', {}, person);
    const second = await send('POST', '/api/v1/sign-up', {}, { ...person, password: 'another password' });
    expect([second.statusCode, second.body]).toEqual([first.statusCode, first.body]);
    const payload = { email: person.email, password: 'another password' };
    expect((await send('POST', '/api/v1/sign-in', {}, payload)).statusCode).toBe(401);
  });

  it('refuses what is no address, and a short password', async () => {
    const wrong = { name: '陈新', email: 'nobody', password: 'short' };
    expect((await send('POST', '/api/v1/sign-up', {}, wrong)).statusCode).toBe(400);
  });
});
