import type { InvitationList, Member } from '@rongqiao/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../app/test-app.ts';

type Headers = { cookie: string };

let test: TestApp;
let people = 0;

beforeAll(async () => {
  // Real PostgreSQL: two owners act at once.
  test = await openTestApp('postgres');
});
afterAll(() => test.close());

const send = (method: 'POST' | 'PUT', url: string, headers: object, payload: object) =>
  test.app.inject({ method, url, headers: { ...headers }, payload });
const get = (url: string, headers: object = {}) => test.app.inject({ url, headers: { ...headers } });
const members = async (id: string, owner: Headers): Promise<Member[]> =>
  (await get(`/api/v1/organisations/${id}/members`, owner)).json().items;
const idOf = async (headers: Headers): Promise<string> => (await get('/api/v1/me', headers)).json().id;
const setRoles = (id: string, user: string, owner: Headers, roles: string[]) =>
  send('PUT', `/api/v1/organisations/${id}/members/${user}`, owner, { roles });
const remove = (id: string, user: string, headers: Headers, reason = '已离职') =>
  send('POST', `/api/v1/organisations/${id}/members/${user}/removal`, headers, { reason });

/** A person who signs up with an address and signs in. */
async function signUp(email: string): Promise<Headers> {
  people += 1;
  const password = 'a long enough password';
  await send('POST', '/api/v1/sign-up', {}, { name: '陈新', email, password });
  const answer = await test.app.inject({
    method: 'POST',
    url: '/api/v1/sign-in',
    payload: { email, password },
    remoteAddress: `10.8.${people}.1`,
  });
  return { cookie: answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
}

async function organisationWith(...roles: ('owner' | 'publisher' | 'official')[]) {
  const id = await test.addOrganisation();
  const cookies = await Promise.all(roles.map((role) => test.signInAs(role, id)));
  return { id, cookies };
}

describe('the people of an organisation', () => {
  it('are listed for its owners with masked addresses, and for nobody else', async () => {
    const { id, cookies } = await organisationWith('owner', 'publisher');
    const [owner, publisher] = cookies as [Headers, Headers];
    const items = await members(id, owner);
    expect(items.map(({ roles }) => roles).toSorted()).toEqual([['owner'], ['publisher']]);
    expect(items.find(({ self }) => !self)?.email).toMatch(/^.\*\*\*.@test\.example$/);
    expect((await get(`/api/v1/organisations/${id}/members`, publisher)).statusCode).toBe(403);
    expect((await get(`/api/v1/organisations/${id}/members`)).statusCode).toBe(401);
    const stranger = await test.signInAs('owner', await test.addOrganisation());
    expect((await get(`/api/v1/organisations/${id}/members`, stranger)).statusCode).toBe(403);
  });

  it('get other roles from an owner, and are told', async () => {
    const { id, cookies } = await organisationWith('owner', 'publisher');
    const [owner, publisher] = cookies as [Headers, Headers];
    const user = await idOf(publisher);
    const changed = await setRoles(id, user, owner, ['owner', 'cooperation_officer']);
    expect(changed.statusCode, changed.body).toBe(200);
    const me = (await get('/api/v1/me', publisher)).json();
    expect(me.memberships.map(({ role }: { role: string }) => role).toSorted()).toEqual([
      'cooperation_officer',
      'owner',
    ]);
    const notices = (await get('/api/v1/notifications', publisher)).json();
    expect(notices.items).toMatchObject([{ kind: 'membership.changed' }]);
    expect((await setRoles(id, user, owner, [])).statusCode).toBe(400);
    expect((await setRoles(id, user, owner, ['administrator'])).statusCode).toBe(400);
    const stranger = await idOf(await test.signInAs(null, null));
    expect((await setRoles(id, stranger, owner, ['owner'])).statusCode).toBe(404);
  });

  it('keep what the platform appointed them to', async () => {
    const { id, cookies } = await organisationWith('owner', 'official');
    const [owner, official] = cookies as [Headers, Headers];
    const user = await idOf(official);
    await setRoles(id, user, owner, ['publisher']);
    const roles = (await members(id, owner)).find(({ userId }) => userId === user)?.roles;
    expect(roles?.toSorted()).toEqual(['official', 'publisher']);
    expect((await remove(id, user, owner)).statusCode).toBe(409);
  });

  it('are removed with a reason, which they read, and can act no longer', async () => {
    const { id, cookies } = await organisationWith('owner', 'publisher');
    const [owner, publisher] = cookies as [Headers, Headers];
    const user = await idOf(publisher);
    expect((await remove(id, user, owner, '')).statusCode).toBe(400);
    expect((await remove(id, await idOf(owner), publisher)).statusCode).toBe(403);
    expect((await remove(id, user, owner, '已调离')).statusCode).toBe(200);
    expect((await get('/api/v1/me', publisher)).json().memberships).toEqual([]);
    const [notice] = (await get('/api/v1/notifications', publisher)).json().items;
    expect(notice.text).toContain('已调离');
    expect((await remove(id, user, owner)).statusCode).toBe(404);
  });

  it('leave by themselves, except the last owner, who is not demoted either', async () => {
    const { id, cookies } = await organisationWith('owner', 'publisher');
    const [owner, publisher] = cookies as [Headers, Headers];
    expect((await remove(id, await idOf(publisher), publisher)).statusCode).toBe(200);
    const last = await remove(id, await idOf(owner), owner);
    expect(last.statusCode).toBe(409);
    expect(last.json().detail).toContain('最后一位负责人');
    expect((await setRoles(id, await idOf(owner), owner, ['publisher'])).statusCode).toBe(409);
    expect(await members(id, owner)).toHaveLength(1);
  });

  it('always keep an owner, however two last owners act at once', async () => {
    for (let round = 0; round < 12; round += 1) {
      const { id, cookies } = await organisationWith('owner', 'owner');
      const [first, second] = cookies as [Headers, Headers];
      const [a, b] = [await idOf(first), await idOf(second)];
      const answers = await Promise.all(
        round % 3 === 0
          ? [remove(id, a, first), remove(id, b, second)]
          : round % 3 === 1
            ? [remove(id, b, first), remove(id, a, second)]
            : [setRoles(id, a, first, ['publisher']), remove(id, b, second)],
      );
      const done = answers.filter(({ statusCode }) => statusCode === 200);
      expect(done, answers.map(({ body }) => body).join()).toHaveLength(1);
      const { rows } = await test.database.pool.query(
        `select count(*)::int as owners from memberships where organisation_id = $1 and role = 'owner'`,
        [id],
      );
      expect(rows[0].owners).toBe(1);
    }
  });
});

describe('inviting by address', () => {
  const invite = (id: string, owner: Headers, email: string, role = 'publisher') =>
    send('POST', `/api/v1/organisations/${id}/invitations`, owner, { email, role });
  const open = (token: string, headers: object = {}) =>
    send('POST', '/api/v1/invitation-links/open', headers, { token });
  const accept = (token: string, headers: object) =>
    send('POST', '/api/v1/invitation-links/accept', headers, { token });
  const tokenOf = (path: string) => path.replace('/invitations/', '');
  const listed = async (id: string, owner: Headers): Promise<InvitationList['items']> =>
    (await get(`/api/v1/organisations/${id}/invitations`, owner)).json().items;

  it('lets the person in who signs up with that address, once', async () => {
    const { id, cookies } = await organisationWith('owner');
    const [owner] = cookies as [Headers];
    const sent = await invite(id, owner, 'Newcomer@test.example', 'cooperation_officer');
    expect(sent.statusCode, sent.body).toBe(200);
    const token = tokenOf(sent.json().path);
    const opened = (await open(token)).json();
    expect(opened).toMatchObject({ email: 'n***r@test.example', role: 'cooperation_officer' });
    expect(opened.forYou).toBeUndefined();
    expect((await accept(token, {})).statusCode).toBe(401);
    const person = await signUp('newcomer@test.example');
    expect((await open(token, person)).json().forYou).toBe(true);
    const answers = await Promise.all([1, 2, 3, 4].map(() => accept(token, person)));
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 404, 404, 404]);
    expect((await get('/api/v1/me', person)).json().memberships).toMatchObject([
      { role: 'cooperation_officer', organisation: { id } },
    ]);
    expect((await open(token)).statusCode).toBe(404);
    const notices = (await get('/api/v1/notifications', owner)).json();
    expect(notices.items).toMatchObject([{ kind: 'membership.accepted' }]);
    expect(await listed(id, owner)).toEqual([]);
    expect((await invite(id, owner, 'newcomer@test.example', 'cooperation_officer')).statusCode).toBe(409);
  });

  it('answers the same whether the address has an account or not', async () => {
    const { id, cookies } = await organisationWith('owner');
    const [owner] = cookies as [Headers];
    await signUp('has-account@test.example');
    const known = await invite(id, owner, 'has-account@test.example');
    const unknown = await invite(id, owner, 'none-account@test.example');
    expect([known.statusCode, Object.keys(known.json())]).toEqual([
      unknown.statusCode,
      Object.keys(unknown.json()),
    ]);
  });

  it('is for the invited address alone, and not for a token that somebody made up', async () => {
    const { id, cookies } = await organisationWith('owner');
    const [owner] = cookies as [Headers];
    const token = tokenOf((await invite(id, owner, 'meant@test.example')).json().path);
    const other = await signUp('other@test.example');
    expect((await open(token, other)).json().forYou).toBe(false);
    const refused = await accept(token, other);
    expect(refused.statusCode).toBe(403);
    expect(refused.json().detail).toContain('m***t@test.example');
    const forged = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    for (const wrong of [forged, 'nothing', `${token.split('.')[0]}.`])
      expect((await open(wrong)).statusCode, wrong).toBe(404);
    expect((await invite(id, owner, 'no address')).statusCode).toBe(400);
    expect((await invite(id, other, 'x@test.example')).statusCode).toBe(403);
  });

  it('ends when revoked, when sent anew, after a week, and while the organisation is suspended', async () => {
    const { id, cookies } = await organisationWith('owner');
    const [owner] = cookies as [Headers];
    const first = (await invite(id, owner, 'again@test.example')).json();
    const second = (await invite(id, owner, 'again@test.example', 'owner')).json();
    expect((await open(tokenOf(first.path))).statusCode).toBe(404);
    expect(await listed(id, owner)).toMatchObject([{ id: second.id, role: 'owner', expired: false }]);
    const stranger = await test.signInAs('owner', await test.addOrganisation());
    const revoke = (headers: Headers) => send('POST', `/api/v1/invitations/${second.id}/revoke`, headers, {});
    expect((await revoke(stranger)).statusCode).toBe(404);
    expect((await revoke(owner)).statusCode).toBe(200);
    expect((await revoke(owner)).statusCode).toBe(409);
    expect((await open(tokenOf(second.path))).statusCode).toBe(404);
    const third = (await invite(id, owner, 'again@test.example')).json();
    const stand = `update organisations set suspended_at = $2 where id = $1`;
    await test.database.pool.query(stand, [id, new Date()]);
    expect((await open(tokenOf(third.path))).statusCode).toBe(404);
    await test.database.pool.query(stand, [id, null]);
    expect((await open(tokenOf(third.path))).statusCode).toBe(200);
    test.setNow('2026-03-09T10:00:01+08:00');
    expect((await open(tokenOf(third.path))).statusCode).toBe(404);
    expect(await listed(id, owner)).toMatchObject([{ id: third.id, expired: true }]);
    test.setNow('2026-03-02T10:00:00+08:00');
  });

  it('sends a letter with the link where there is a mail server, and then shows the link to nobody else', async () => {
    const mailed = await openTestApp('pglite', {
      mail: { smtpUrl: 'smtp://127.0.0.1:1', from: 'rongqiao@city.example' },
      publicUrl: 'https://city.example',
    });
    const id = await mailed.addOrganisation();
    const owner = await mailed.signInAs('owner', id);
    const payload = { email: 'letter@test.example', role: 'publisher' };
    const url = `/api/v1/organisations/${id}/invitations`;
    const sent = await mailed.app.inject({ method: 'POST', url, headers: { ...owner }, payload });
    expect(sent.json(), sent.body).toMatchObject({ mailed: true });
    expect(sent.json().path).toBeUndefined();
    const { rows } = await mailed.database.pool.query('select to_address, body from mail_outbox');
    expect(rows).toMatchObject([{ to_address: 'letter@test.example' }]);
    expect(rows[0].body).toMatch(/https:\/\/city\.example\/invitations\/\S+/);
    await mailed.close();
  });
});
