import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../../app/test-app.ts';
import { openPostman, type Postman, sendDueLetters } from '../../../platform/mail/index.ts';
import { startMailServer } from '../../../testing/index.ts';
import { addUser, makeResetLink } from '../index.ts';

const password = 'correct horse battery';
const next = 'another long password';
const START = new Date('2026-03-02T02:00:00Z');
const after = (minutes: number) => new Date(START.getTime() + minutes * 60_000);
const PUBLIC = 'https://city.example';
const FROM = '融桥 <noreply@rongqiao.example>';

let mail: Awaited<ReturnType<typeof startMailServer>>;
let postman: Postman;
let test: TestApp;
let people = 0;
beforeAll(async () => {
  mail = await startMailServer();
  postman = openPostman({ url: mail.url, from: FROM });
  test = await openTestApp('postgres', { mail: { smtpUrl: mail.url, from: FROM }, publicUrl: PUBLIC });
});
afterAll(async () => {
  await test.close();
  postman.close();
  await mail.close();
});
beforeEach(() => {
  mail.received.length = 0;
  test.setNow(START.toISOString());
});

type Method = 'GET' | 'POST' | 'PUT';
let requests = 0;
/** Every request comes from a network of its own, so that only accounts are counted. */
const ask = (method: Method, url: string, payload?: object, headers: Record<string, string> = {}) =>
  test.app.inject({
    ...{ method, url: `/api/v1/${url}`, headers, ...(payload && { payload }) },
    remoteAddress: `10.${Math.floor(++requests / 250)}.${requests % 250}.1`,
  });
const cookieOf = (answer: Awaited<ReturnType<typeof ask>>) => ({
  cookie: answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
});
const signIn = (email: string, secret = password) => ask('POST', 'sign-in', { email, password: secret });
async function person(): Promise<string> {
  const email = `letters-${++people}@test.example`;
  await addUser(test.database, { name: '王老师', email, password }, START);
  return email;
}
/** Delivers what waits and returns the letters to an address. */
async function lettersTo(email: string): Promise<string[]> {
  await sendDueLetters(test.database, postman, after(10_000));
  return mail.received.filter(({ to }) => to.includes(email)).map(({ text }) => text);
}
const tokenIn = (letter = '') => /[?&]token=([\w-]+)/.exec(letter)?.[1] ?? 'no token in the letter';
const codeIn = (letter = '') => /验证码是：(\d{6})/.exec(letter)?.[1] ?? 'no code in the letter';
async function linkFor(email: string): Promise<string> {
  await ask('POST', 'password-resets', { email });
  return tokenIn((await lettersTo(email)).at(-1));
}

describe('setting a new password by letter', () => {
  it('works once, ends every session, lifts a lock, and tells the person', async () => {
    const email = await person();
    const session = cookieOf(await signIn(email));
    for (let i = 0; i < 5; i++) await signIn(email, 'wrong');
    const token = await linkFor(email);
    expect((await lettersTo(email))[0]).toContain(`${PUBLIC}/reset-password?token=`);
    const reset = () => ask('PUT', 'password-resets', { token, password: next });
    expect((await reset()).statusCode).toBe(204);
    expect((await ask('GET', 'me', undefined, session)).statusCode).toBe(401);
    expect((await signIn(email, next)).statusCode).toBe(200);
    expect((await signIn(email)).statusCode).toBe(401);
    expect((await reset()).statusCode).toBe(422);
    expect((await lettersTo(email)).at(-1)).toContain('密码刚刚修改过');
  });

  it('works for one of ten who come with the link at once', async () => {
    const token = await linkFor(await person());
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        ask('PUT', 'password-resets', { token, password: `${next} ${i}` }),
      ),
    );
    expect(answers.filter(({ statusCode }) => statusCode === 204)).toHaveLength(1);
  });

  it('is over after an hour, after a later letter, and with a password that is too short', async () => {
    const email = await person();
    const first = await linkFor(email);
    const second = await linkFor(email);
    const reset = async (token: string, secret = next) =>
      (await ask('PUT', 'password-resets', { token, password: secret })).statusCode;
    expect(await reset(first)).toBe(422);
    expect(await reset(second, 'short')).toBe(400);
    test.setNow(after(61).toISOString());
    expect(await reset(second)).toBe(422);
    expect((await signIn(email)).statusCode).toBe(200);
  });

  it('says the same, as late, of an address without an account, and writes nothing there', async () => {
    const email = await person();
    const timed = async (address: string) => {
      const begin = performance.now();
      const answer = await ask('POST', 'password-resets', { email: address });
      return { said: `${answer.statusCode} ${answer.body}`, ms: performance.now() - begin };
    };
    const [known, unknown] = [await timed(email), await timed('nobody@test.example')];
    expect(unknown.said).toBe(known.said);
    expect(Math.min(known.ms, unknown.ms)).toBeGreaterThan(240);
    expect(await lettersTo('nobody@test.example')).toEqual([]);
  });

  it('fills nobody’s mailbox: five letters, then none for a while', async () => {
    const email = await person();
    for (let i = 0; i < 8; i++)
      expect((await ask('POST', 'password-resets', { email })).statusCode).toBe(200);
    expect(await lettersTo(email)).toHaveLength(5);
  });

  it('keeps neither link nor code in clear beside the letter', async () => {
    const token = await linkFor(await person());
    const { rows } = await test.database.pool.query('select t::text as row from account_tickets t');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ row }) => row.includes(token))).toEqual([]);
  });

  it('also starts from a link that the administrator makes, without any letter', async () => {
    const email = await person();
    const making = { secret: 'a secret for tests only, 32 characters long', base: PUBLIC, email, now: START };
    const token = tokenIn(await makeResetLink(test.database, making));
    test.setNow(after(23 * 60).toISOString());
    expect((await ask('PUT', 'password-resets', { token, password: next })).statusCode).toBe(204);
    const nobody = { ...making, email: 'nobody@test.example' };
    await expect(makeResetLink(test.database, nobody)).rejects.toMatchObject({ code: 'request.not_found' });
  });
});

describe('signing in with a code', () => {
  const askCode = async (email: string) =>
    (await ask('POST', 'sign-in/codes', { email })).json().ticket as string;
  const enter = (email: string, ticket: string, code: string) =>
    ask('POST', 'sign-in/code', { email, ticket, code });

  it('works once, within ten minutes', async () => {
    const email = await person();
    const ticket = await askCode(email);
    const code = codeIn((await lettersTo(email)).at(-1));
    const answer = await enter(email, ticket, code);
    expect(answer.statusCode).toBe(200);
    expect((await ask('GET', 'me', undefined, cookieOf(answer))).json().email).toBe(email);
    expect((await enter(email, ticket, code)).statusCode).toBe(401);
    const later = await askCode(email);
    const late = codeIn((await lettersTo(email)).at(-1));
    test.setNow(after(10.1).toISOString());
    expect((await enter(email, later, late)).statusCode).toBe(401);
  });

  it('is worth nothing after five wrong codes, also when fifty come at once', async () => {
    const email = await person();
    const ticket = await askCode(email);
    const code = codeIn((await lettersTo(email)).at(-1));
    const wrong = code === '000000' ? '000001' : '000000';
    const answers = await Promise.all(Array.from({ length: 50 }, () => enter(email, ticket, wrong)));
    expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(5);
    test.setNow(after(2).toISOString());
    expect((await enter(email, ticket, code)).statusCode).toBe(401);
  });

  it('takes no code of another person, and says the same of an address without an account', async () => {
    const [mine, theirs] = [await person(), await person()];
    const ticket = await askCode(mine);
    const code = codeIn((await lettersTo(mine)).at(-1));
    const foreign = await enter(theirs, ticket, code);
    const unknown = await enter('nobody@test.example', await askCode('nobody@test.example'), '123456');
    const words = ({ requestId: _id, ...problem }: Record<string, unknown>) => problem;
    expect([foreign.statusCode, unknown.statusCode]).toEqual([401, 401]);
    expect(words(unknown.json())).toEqual(words(foreign.json()));
    expect(await lettersTo('nobody@test.example')).toEqual([]);
    expect((await enter(mine, ticket, 'abcdef')).statusCode).toBe(400);
  });
});

describe('confirming an address', () => {
  const signUp = (email: string) => ask('POST', 'sign-up', { name: '陈新', email, password });
  const confirmed = async (headers: Record<string, string>) =>
    (await ask('GET', 'me/account', undefined, headers)).json().emailConfirmed;

  it('follows from the letter of a sign-up, once', async () => {
    const email = 'new-here@test.example';
    expect((await signUp(email)).json()).toEqual({ received: true, letterSent: true });
    const here = cookieOf(await signIn(email));
    expect(await confirmed(here)).toBe(false);
    const token = tokenIn((await lettersTo(email)).at(-1));
    const confirm = () => ask('PUT', 'email-confirmations', { token });
    expect((await confirm()).statusCode).toBe(204);
    expect(await confirmed(here)).toBe(true);
    expect((await confirm()).statusCode).toBe(422);
    expect((await ask('PUT', 'email-confirmations', { token: 'short' })).statusCode).toBe(400);
  });

  it('tells who has the address already by letter, and who signs up nothing', async () => {
    const email = await person();
    expect((await signUp(email)).json()).toEqual({ received: true, letterSent: true });
    expect((await lettersTo(email)).at(-1)).toContain('早已有账号');
  });

  it('is asked for anew by who is signed in', async () => {
    const email = 'again@test.example';
    await signUp(email);
    const here = cookieOf(await signIn(email));
    const earlier = tokenIn((await lettersTo(email)).at(-1));
    expect((await ask('POST', 'me/email-confirmation', undefined, here)).statusCode).toBe(200);
    const token = tokenIn((await lettersTo(email)).at(-1));
    expect((await ask('PUT', 'email-confirmations', { token: earlier })).statusCode).toBe(422);
    expect((await ask('PUT', 'email-confirmations', { token })).statusCode).toBe(204);
    expect((await ask('POST', 'me/email-confirmation')).statusCode).toBe(401);
  });

  it('puts a new address in the place of the old one, which is told; not without the password, not over another person', async () => {
    const [email, other] = [await person(), await person()];
    const here = cookieOf(await signIn(email));
    const move = (to: string, secret = password) =>
      ask('PUT', 'me/email', { email: to, password: secret }, here);
    expect((await move('moved@test.example', 'wrong')).statusCode).toBe(422);
    expect((await move('moved@test.example')).statusCode).toBe(200);
    const token = tokenIn((await lettersTo('moved@test.example')).at(-1));
    expect((await signIn('moved@test.example')).statusCode).toBe(401);
    expect((await ask('PUT', 'email-confirmations', { token, change: true })).statusCode).toBe(204);
    expect((await signIn('moved@test.example')).statusCode).toBe(200);
    expect((await signIn(email)).statusCode).toBe(401);
    expect((await lettersTo(email)).at(-1)).toContain('已改用另一个邮箱');
    await move(other);
    const taken = tokenIn((await lettersTo(other)).at(-1));
    expect((await ask('PUT', 'email-confirmations', { token: taken, change: true })).statusCode).toBe(409);
    expect((await signIn(other)).statusCode).toBe(200);
  });
});

describe('a platform that writes no letters', () => {
  it('says so, sends nothing, and still signs in', async () => {
    const silent = await openTestApp();
    const inject = (method: Method, path: string, payload?: object, headers = {}) =>
      silent.app.inject({ method, url: `/api/v1/${path}`, headers, ...(payload && { payload }) });
    expect((await inject('GET', 'sign-in/ways')).json()).toEqual({ code: false, links: false });
    const here = await silent.signInAs(null, null);
    const refused = await inject('POST', 'me/email-confirmation', undefined, here);
    expect(refused.json().detail).toContain('平台管理员');
    const { email } = (await inject('GET', 'me', undefined, here)).json();
    expect((await inject('POST', 'password-resets', { email })).statusCode).toBe(200);
    expect((await inject('POST', 'sign-in/codes', { email })).statusCode).toBe(200);
    const { rows } = await silent.database.pool.query('select count(*)::int as n from mail_outbox');
    expect(rows[0].n).toBe(0);
    await silent.close();
  });
});
