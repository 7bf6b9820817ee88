import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftOf, openTestApp, type TestApp } from '../../app/test-app.ts';
import { addOrganisation } from './index.ts';

let test: TestApp;
let factory: string;

beforeAll(async () => {
  test = await openTestApp();
  factory = await test.addOrganisation({ name: '桥州望江精密机械有限公司', regionCode: '990104' });
  await test.addOrganisation({ name: '稻溪县100%粮油合作社', regionCode: '990121' });
  await test.addOrganisation({ name: '桥州市职业中专', type: 'secondary_school', regionCode: '990103' });
});
afterAll(() => test.close());

const list = async (query: string) => (await test.app.inject(`/api/v1/organisations?${query}`)).json();

describe('the directory of organisations', () => {
  it('is searched by name, type and region; a city finds all its districts', async () => {
    expect((await list(`q=${encodeURIComponent('精密')}`)).items).toMatchObject([
      { id: factory, verified: true },
    ]);
    expect((await list('type=secondary_school')).total).toBe(1);
    expect((await list('region=990104')).total).toBe(1);
    expect((await list('region=990100')).total).toBe(3);
  });

  it('takes a wildcard in a name for the character that it is', async () => {
    expect((await list(`q=${encodeURIComponent('100%')}`)).total).toBe(1);
    expect((await list(`q=${encodeURIComponent('_')}`)).total).toBe(0);
  });

  it('counts what an organisation has open', async () => {
    const headers = await test.signInAs('owner', factory);
    const payload = { organisationId: factory, ...draftOf() };
    const created = await test.app.inject({ method: 'POST', url: '/api/v1/listings', headers, payload });
    await test.app.inject({ method: 'POST', url: `/api/v1/listings/${created.json().id}/publish`, headers });
    const organisation = (await test.app.inject(`/api/v1/organisations/${factory}`)).json();
    expect(organisation.openListings).toEqual({ demand: 1, supply: 0 });
    expect(organisation.replyRate).toBeUndefined();
  });

  it('answers a missing one with 404 and a malformed id with 400', async () => {
    const missing = await test.app.inject('/api/v1/organisations/018f0000-0000-7000-8000-000000000000');
    expect(missing.statusCode).toBe(404);
    expect((await test.app.inject('/api/v1/organisations/not-an-id')).statusCode).toBe(400);
  });
});

describe('adding an organisation', () => {
  const now = new Date('2026-03-02T02:00:00Z');
  const facts = { name: '桥州新能源有限公司', type: 'enterprise' as const, regionCode: '990106' };

  it('shows it in the directory, verified', async () => {
    const id = await addOrganisation(test.database, { ...facts, creditCode: '91350100M000100Y43' }, now);
    const shown = (await test.app.inject(`/api/v1/organisations/${id}`)).json();
    expect(shown).toMatchObject({ name: facts.name, verified: true, creditCode: '91350100M000100Y43' });
  });

  it('refuses a name or code that is taken, a code with a slip, and a region that is none', async () => {
    const refused = (changes: object) => addOrganisation(test.database, { ...facts, ...changes }, now);
    await expect(refused({})).rejects.toMatchObject({ code: 'request.conflict' });
    const twice = { name: '另一家', creditCode: '91350100M000100Y43' };
    await expect(refused(twice)).rejects.toMatchObject({ code: 'request.conflict' });
    const slip = { name: '第三家', creditCode: '91350100M000100Y44' };
    await expect(refused(slip)).rejects.toMatchObject({ code: 'request.rule_broken' });
    await expect(refused({ name: '第四家', regionCode: '999999' })).rejects.toMatchObject({
      code: 'request.rule_broken',
    });
  });
});
