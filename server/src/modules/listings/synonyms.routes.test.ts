import { afterAll, beforeAll, expect, it } from 'vitest';
import { draftOf, openTestApp, type TestApp } from '../../app/test-app.ts';

let test: TestApp;
let official: { cookie: string };

beforeAll(async () => {
  test = await openTestApp();
  const bureau = await test.addOrganisation({ type: 'government' });
  official = await test.signInAs('official', bureau);
  const factory = await test.addOrganisation();
  const headers = await test.signInAs('owner', factory);
  const payload = {
    organisationId: factory,
    ...draftOf({ title: '招聘绣花挡车工', body: '会操作电脑绣花机。' }),
  };
  const created = await test.app.inject({ method: 'POST', url: '/api/v1/listings', headers, payload });
  await test.app.inject({ method: 'POST', url: `/api/v1/listings/${created.json().id}/publish`, headers });
});
afterAll(() => test.close());

const total = async (q: string) =>
  (await test.app.inject(`/api/v1/listings?q=${encodeURIComponent(q)}`)).json().total as number;

it('lets an official add, change and remove a group, and search follows at once', async () => {
  expect(await total('花机手')).toBe(0);
  const payload = { terms: ['花机手', '绣花挡车工'] };
  const added = await test.app.inject({
    method: 'POST',
    url: '/api/v1/synonyms',
    headers: official,
    payload,
  });
  expect(added.statusCode).toBe(201);
  expect(await total('花机手')).toBe(1);
  const url = `/api/v1/synonyms/${added.json().id}`;
  const changed = { terms: ['挑花师傅', '绣花挡车工'] };
  await test.app.inject({ method: 'PUT', url, headers: official, payload: changed });
  expect(await total('挑花师傅')).toBe(1);
  expect(await total('花机手')).toBe(0);
  expect((await test.app.inject({ method: 'DELETE', url, headers: official })).statusCode).toBe(204);
  expect(await total('挑花师傅')).toBe(0);
  expect((await test.app.inject({ method: 'DELETE', url, headers: official })).statusCode).toBe(404);
});

it('refuses a group of one word', async () => {
  const payload = { terms: ['孤零零'] };
  const answer = await test.app.inject({
    method: 'POST',
    url: '/api/v1/synonyms',
    headers: official,
    payload,
  });
  expect(answer.statusCode).toBe(400);
});
