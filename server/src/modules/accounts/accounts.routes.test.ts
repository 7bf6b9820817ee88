import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../app/test-app.ts';
import { addUser, disableByEmail, setPassword } from './index.ts';

let test: TestApp;
let organisation: string;
const now = new Date('2026-03-02T02:00:00Z');
const password = 'correct horse battery';

beforeAll(async () => {
  test = await openTestApp();
  organisation = await test.addOrganisation({ name: '桥州职业技术学院' });
});
afterAll(() => test.close());

const signIn = (email: string, secret: string) =>
  test.app.inject({
    method: 'POST',
    url: '/api/v1/sign-in',
    payload: { email, password: secret },
    remoteAddress: `198.51.100.${Math.floor(Math.random() * 200) + 1}`,
  });
const cookieOf = (answer: Awaited<ReturnType<typeof signIn>>) =>
  answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
const me = (cookie: string) => test.app.inject({ url: '/api/v1/me', headers: { cookie } });

describe('signing in', () => {
  it('lets in who has the password, and says who they are and for whom they act', async () => {
    const email = 'Officer@School.example';
    await addUser(
      test.database,
      { name: '王老师', email, password, organisationId: organisation, role: 'owner' },
      now,
    );
    const answer = await signIn('officer@school.example', password);
    expect(answer.statusCode).toBe(200);
    expect(answer.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    expect((await me(cookieOf(answer))).json()).toMatchObject({
      name: '王老师',
      memberships: [{ role: 'owner', organisation: { name: '桥州职业技术学院' } }],
    });
  });

  it('tells a wrong password and an unknown person apart in nothing', async () => {
    await addUser(test.database, { name: '李四', email: 'known@test.example', password }, now);
    const wrong = await signIn('known@test.example', 'not the password');
    const unknown = await signIn('unknown@test.example', 'not the password');
    expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401]);
    const said = ({ requestId: _id, ...problem }: Record<string, unknown>) => problem;
    expect(said(wrong.json())).toEqual(said(unknown.json()));
    expect(wrong.cookies).toEqual([]);
  });

  it('is the only way in: the addresses of the library underneath lead nowhere', async () => {
    const payload = { email: 'new@test.example', password, name: '新人' };
    for (const path of ['sign-up/email', 'sign-in/email', 'update-user', 'change-password', 'open-session']) {
      const answer = await test.app.inject({ method: 'POST', url: `/api/auth/${path}`, payload });
      expect(answer.statusCode, path).toBe(404);
    }
  });

  it('ends with signing out', async () => {
    await addUser(test.database, { name: '赵六', email: 'out@test.example', password }, now);
    const cookie = cookieOf(await signIn('out@test.example', password));
    expect((await me(cookie)).statusCode).toBe(200);
    await test.app.inject({ method: 'POST', url: '/api/v1/sign-out', headers: { cookie } });
    expect((await me(cookie)).statusCode).toBe(401);
  });

  it('ends for every session when the password is set anew, and for ever when the person is disabled', async () => {
    const email = 'gone@test.example';
    await addUser(test.database, { name: '孙七', email, password }, now);
    const cookie = cookieOf(await signIn(email, password));
    await setPassword(test.database, email, 'another long password', now);
    expect((await me(cookie)).statusCode).toBe(401);
    const again = cookieOf(await signIn(email, 'another long password'));
    expect((await me(again)).statusCode).toBe(200);
    await disableByEmail(test.database, email, now);
    expect((await me(again)).statusCode).toBe(401);
  });

  it('refuses a second person with the same address and a password that is too short', async () => {
    await addUser(test.database, { name: '周八', email: 'twice@test.example', password }, now);
    const second = addUser(test.database, { name: '周九', email: 'TWICE@test.example', password }, now);
    await expect(second).rejects.toMatchObject({ code: 'request.conflict' });
    const short = addUser(
      test.database,
      { name: '吴十', email: 'short@test.example', password: 'short' },
      now,
    );
    await expect(short).rejects.toMatchObject({ code: 'request.rule_broken' });
  });
});

describe('the own profile', () => {
  it('is missing until written, then read back, and leads to recommendations', async () => {
    const headers = await test.signInAs('evaluator', organisation);
    expect((await test.app.inject({ url: '/api/v1/me/profile', headers })).statusCode).toBe(404);
    expect((await test.app.inject({ url: '/api/v1/me/recommendations', headers })).statusCode).toBe(404);
    const payload = {
      kind: 'student',
      regionCode: '990104',
      level: 'higher_vocational',
      programme: '工业机器人技术',
      skills: ['PLC'],
    };
    const saved = await test.app.inject({ method: 'PUT', url: '/api/v1/me/profile', headers, payload });
    expect(saved.json()).toEqual(payload);
    expect((await test.app.inject({ url: '/api/v1/me/profile', headers })).json()).toEqual(payload);
    expect((await test.app.inject({ url: '/api/v1/me/recommendations', headers })).json()).toEqual({
      items: [],
    });
    const wrong = { ...payload, level: 'genius' };
    const refused = await test.app.inject({
      method: 'PUT',
      url: '/api/v1/me/profile',
      headers,
      payload: wrong,
    });
    expect(refused.statusCode).toBe(400);
  });
});
