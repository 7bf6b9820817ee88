import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../app/test-app.ts';

type Headers = { cookie: string };
let test: TestApp;
let official: Headers;
let elsewhere: Headers;

beforeAll(async () => {
  // Real PostgreSQL: two people decide at once.
  test = await openTestApp('postgres');
  const office = (regionCode: string) => test.addOrganisation({ type: 'government', regionCode });
  official = await test.signInAs('district_official', await office('990104'));
  elsewhere = await test.signInAs('district_official', await office('990103'));
});
afterAll(() => test.close());

const get = (url: string, headers: object = {}) => test.app.inject({ url, headers: { ...headers } });
const post = (url: string, headers: object, payload: object = {}) =>
  test.app.inject({ method: 'POST', url, headers: { ...headers }, payload });
const ask = (id: string, headers: object, payload: object = { kind: 'teacher', message: '机电系教师' }) =>
  post(`/api/v1/organisations/${id}/join-requests`, headers, payload);
const decide = (id: string, headers: object, payload: object) =>
  post(`/api/v1/join-requests/${id}/decision`, headers, payload);
const approve = { decision: 'approve', role: 'publisher' };
const refuse = { decision: 'refuse', reason: '查无此人' };
const person = () => test.signInAs(null, null);

async function owned() {
  const id = await test.addOrganisation();
  return { id, owner: await test.signInAs('owner', id) };
}

describe('asking to join an organisation that is listed', () => {
  it('leads to acting for it once an owner approves, and tells both sides', async () => {
    const { id, owner } = await owned();
    const asker = await person();
    const asked = await ask(id, asker);
    expect(asked.json(), asked.body).toMatchObject({ state: 'pending', decidedBy: 'owners' });
    const notices = (await get('/api/v1/notifications', owner)).json();
    expect(notices.items).toMatchObject([{ kind: 'join.asked' }]);
    const waiting = (await get(`/api/v1/organisations/${id}/join-requests`, owner)).json();
    expect(waiting.items).toMatchObject([{ kind: 'teacher', message: '机电系教师', may: { decide: true } }]);
    const done = await decide(asked.json().id, owner, approve);
    expect(done.json().state, done.body).toBe('approved');
    const me = (await get('/api/v1/me', asker)).json();
    expect(me.memberships).toMatchObject([{ role: 'publisher', organisation: { id } }]);
    const told = (await get('/api/v1/notifications', asker)).json();
    expect(told.items).toMatchObject([{ kind: 'join.approved' }]);
    expect((await ask(id, asker)).statusCode).toBe(409);
  });

  it('is refused with a reason that the person reads, and can be asked again', async () => {
    const { id, owner } = await owned();
    const asker = await person();
    const { id: request } = (await ask(id, asker)).json();
    expect((await decide(request, owner, { decision: 'refuse' })).statusCode).toBe(400);
    await decide(request, owner, refuse);
    const mine = (await get('/api/v1/me/join-requests', asker)).json();
    expect(mine.items).toMatchObject([{ state: 'refused', reason: '查无此人' }]);
    expect((await ask(id, asker)).statusCode).toBe(200);
    expect((await ask(id, asker)).statusCode).toBe(409);
  });

  it('is decided by the owners alone, and by officials of the region where there is none', async () => {
    const { id, owner } = await owned();
    const request = (await ask(id, await person())).json().id;
    for (const other of [official, elsewhere, await person()])
      expect((await decide(request, other, approve)).statusCode).toBe(404);
    expect((await get(`/api/v1/organisations/${id}/join-requests`, official)).statusCode).toBe(403);
    const lone = await test.addOrganisation();
    const lonely = (await ask(lone, await person())).json();
    expect(lonely.decidedBy).toBe('officials');
    const queue = async (headers: Headers) =>
      (await get('/api/v1/console/join-requests', headers))
        .json()
        .items.map((item: { id: string }) => item.id);
    expect(await queue(official)).toEqual([lonely.id]);
    expect(await queue(elsewhere)).toEqual([]);
    expect((await get('/api/v1/console/join-requests/count', official)).json().waiting).toBe(1);
    expect((await decide(lonely.id, owner, approve)).statusCode).toBe(404);
    expect((await decide(lonely.id, elsewhere, approve)).statusCode).toBe(404);
    expect((await decide(lonely.id, official, { ...approve, role: 'owner' })).statusCode).toBe(200);
    expect(await queue(official)).toEqual([]);
  });

  it('is decided once, however many decide or withdraw at once', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id, owner } = await owned();
      const asker = await person();
      const request = (await ask(id, asker)).json().id;
      const answers = await Promise.all([
        decide(request, owner, approve),
        decide(request, await test.signInAs('owner', id), refuse),
        post(`/api/v1/join-requests/${request}/withdraw`, asker),
      ]);
      expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409, 409]);
    }
  });

  it('needs a signed-in person, a kind of person that there is, and an organisation that is listed', async () => {
    const { id } = await owned();
    expect((await ask(id, {})).statusCode).toBe(401);
    expect((await ask(id, await person(), { kind: 'king' })).statusCode).toBe(400);
    expect((await ask('018f0000-0000-7000-8000-000000000000', await person())).statusCode).toBe(404);
    const request = (await ask(id, await person())).json().id;
    expect((await post(`/api/v1/join-requests/${request}/withdraw`, await person())).statusCode).toBe(404);
  });
});
