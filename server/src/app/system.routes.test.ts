import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftOf, openTestApp, type TestApp } from './test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

describe('health and description', () => {
  it('says that it is alive, in which version, on which database', async () => {
    const answer = await test.app.inject('/healthz');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ status: 'ok', version: '0.1.0', database: 'pglite' });
  });

  it('is ready once the index is built and the database answers', async () => {
    expect((await test.app.inject('/readyz')).json()).toEqual({ status: 'ready' });
  });

  it('describes itself in OpenAPI 3.1, every operation with a summary', async () => {
    const document = (await test.app.inject('/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    const operations = Object.values(document.paths as Record<string, Record<string, { summary?: string }>>);
    expect(operations.flatMap((methods) => Object.values(methods)).every(({ summary }) => summary)).toBe(
      true,
    );
  });

  it('shows its figures to the machine it runs on, and to nobody else', async () => {
    const local = await test.app.inject('/metrics');
    expect(local.body).toContain('http_request_duration_seconds');
    expect((await test.app.inject({ url: '/metrics', remoteAddress: '203.0.113.9' })).statusCode).toBe(404);
  });

  it('answers an unknown address with a problem that carries the id of the request', async () => {
    const answer = await test.app.inject('/api/v1/nothing');
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json().requestId).toBe(answer.headers['x-request-id']);
  });
});

describe('the city', () => {
  it('names its districts and marks no example where there is none', async () => {
    const city = (await test.app.inject('/api/v1/city')).json();
    expect(city).toMatchObject({ code: '990100', name: '桥州市', demo: false });
    expect(city.districts).toHaveLength(8);
    expect(city.demoAccounts).toBeUndefined();
  });

  it('counts what is open by kind and by district', async () => {
    const organisation = await test.addOrganisation();
    const publisher = await test.signInAs('owner', organisation);
    const payload = { organisationId: organisation, ...draftOf() };
    const { id } = (
      await test.app.inject({ method: 'POST', url: '/api/v1/listings', headers: publisher, payload })
    ).json();
    const before = (await test.app.inject('/api/v1/overview')).json();
    expect(before.openListings).toEqual([]);
    await test.app.inject({ method: 'POST', url: `/api/v1/listings/${id}/publish`, headers: publisher });
    test.setNow('2026-03-02T10:00:06+08:00');
    const after = (await test.app.inject('/api/v1/overview')).json();
    expect(after.openListings).toEqual([{ kind: 'talent', direction: 'demand', count: 1 }]);
    expect(after.districts).toContainEqual({ code: '990104', name: '望江区', demand: 1, supply: 0 });
  });
});

describe('code tables', () => {
  it('offers entries by what was typed, exact names first', async () => {
    const url = `/api/v1/reference/programmes?q=${encodeURIComponent('工业机器人技术')}`;
    expect((await test.app.inject(url)).json().items[0].name).toBe('工业机器人技术');
  });

  it('refuses a table that does not exist', async () => {
    expect((await test.app.inject('/api/v1/reference/secrets')).statusCode).toBe(400);
  });
});
