import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardRoutes } from '../platform/http/index.ts';
import { openTestApp, type TestApp } from './test-app.ts';

interface Operation {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: string;
}

/** Routes open to everybody; a route that is added must be placed here or be closed to visitors. */
const PUBLIC = new Set([
  'GET /healthz',
  'GET /readyz',
  'GET /api/v1/city',
  'GET /api/v1/personal-data',
  'GET /api/v1/overview',
  'GET /api/v1/listings',
  'GET /api/v1/listings/export',
  'GET /api/v1/listings/{id}',
  'GET /api/v1/listings/{id}/matches',
  'GET /api/v1/listing-review-rules',
  'GET /api/v1/suggest',
  'GET /api/v1/organisations',
  'GET /api/v1/organisations/{id}',
  'GET /api/v1/outcomes',
  'GET /api/v1/reference/{table}',
  'POST /api/v1/sign-up',
  'POST /api/v1/sign-in',
  'POST /api/v1/sign-out',
  'GET /api/v1/sign-in/ways',
  'POST /api/v1/sign-in/codes',
  'POST /api/v1/sign-in/code',
  'POST /api/v1/password-resets',
  'PUT /api/v1/password-resets',
  'PUT /api/v1/email-confirmations',
  'GET /api/v1/policies',
  'GET /api/v1/policies/{id}',
  'GET /api/v1/policies/{id}/tasks',
  'GET /api/v1/policies/{id}/targets',
  'GET /api/v1/policies/{id}/targets/{rule}',
  'GET /api/v1/policies/{id}/targets/{rule}/records',
  'GET /api/v1/metrics',
  'GET /api/v1/policies/{id}/questions',
  'GET /api/v1/attachment-limits',
  'GET /api/v1/listings/{id}/attachments/{file}',
  'GET /api/v1/complaint-rules',
  'GET /api/v1/import-rules',
  'POST /api/v1/listings/{id}/complaints',
  'GET /api/v1/listing-ending-rules',
  'GET /api/v1/search-alerts',
  'POST /api/v1/search-alerts/stop',
  'GET /api/v1/policies/{id}/rules',
  'GET /api/v1/policies/{id}/progress',
  'GET /api/v1/conference-decisions',
  'POST /api/v1/invitation-links/open',
  'GET /api/v1/policies/{id}/rules/{rule}/judgement',
]);
/** Routes for officials and administrators only. */
const OFFICIAL = /\/api\/v1\/(synonyms|console)/;

let test: TestApp;
let operations: Operation[];

beforeAll(async () => {
  test = await openTestApp();
  const document = (await test.app.inject('/openapi.json')).json() as {
    paths: Record<string, Record<string, unknown>>;
  };
  operations = Object.entries(document.paths).flatMap(([url, methods]) =>
    Object.keys(methods).map((method) => ({ method: method.toUpperCase() as Operation['method'], url })),
  );
});
afterAll(() => test.close());

const ask = ({ method, url }: Operation, headers: Record<string, string> = {}) =>
  test.app.inject({
    method,
    url: url.replaceAll(/\{\w+\}/g, '018f0000-0000-7000-8000-000000000000'),
    headers,
  });

describe('who may call a route', () => {
  it('finds every route of the API in the OpenAPI document', () => {
    expect(operations.length).toBeGreaterThan(20);
    expect(operations.map(({ method, url }) => `${method} ${url}`)).toEqual(
      expect.arrayContaining([...PUBLIC]),
    );
  });

  it('answers a visitor 401 on every route that is not public, whatever is sent', async () => {
    for (const operation of operations) {
      const name = `${operation.method} ${operation.url}`;
      const { statusCode } = await ask(operation);
      if (PUBLIC.has(name)) expect([401, 403], name).not.toContain(statusCode);
      else expect(statusCode, name).toBe(401);
    }
  });

  it('answers a publisher of an enterprise 403 on the routes of officials', async () => {
    const publisher = await test.signInAs('publisher', await test.addOrganisation());
    const closed = operations.filter(({ url }) => OFFICIAL.test(url));
    expect(closed.length).toBeGreaterThan(0);
    for (const operation of closed) {
      expect((await ask(operation, publisher)).statusCode, `${operation.method} ${operation.url}`).toBe(403);
    }
  });

  it('refuses every changing route to a page of another site, signed in or not', async () => {
    const publisher = await test.signInAs('publisher', await test.addOrganisation());
    for (const operation of operations.filter(({ method }) => method !== 'GET')) {
      const headers = { ...publisher, origin: 'https://elsewhere.example' };
      expect((await ask(operation, headers)).json().code, operation.url).toBe('request.origin_rejected');
    }
  });

  it('will not take a route that declares no access rule', () => {
    const app = Fastify();
    guardRoutes(app);
    expect(() => app.get('/forgotten', async () => 'open')).toThrow('GET /forgotten declares no access rule');
    expect(() => app.get('/open', { config: { access: 'public' } }, async () => 'open')).not.toThrow();
  });
});
