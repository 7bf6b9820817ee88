import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS } from '../testing/hostile-texts.ts';
import { draftOf, openTestApp, type TestApp } from './test-app.ts';

let test: TestApp;
let organisation: string;
let publisher: { cookie: string };

beforeAll(async () => {
  test = await openTestApp();
  organisation = await test.addOrganisation();
  publisher = await test.signInAs('owner', organisation);
});
afterAll(() => test.close());

const texts = Object.entries(HOSTILE_TEXTS).flatMap(([aim, list]) => list.map((text) => ({ aim, text })));
const short = (text: string) => ({ name: JSON.stringify(text.slice(0, 60)), text });
const write = (payload: unknown, headers: Record<string, string> = {}) =>
  test.app.inject({
    method: 'POST',
    url: '/api/v1/listings',
    headers: { ...publisher, 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });
const listings = async () =>
  Number((await test.database.pool.query('select count(*) as n from listings')).rows[0].n);
const tables = async () =>
  (await test.database.pool.query(`select count(*) as n from pg_tables where schemaname = 'public'`)).rows[0]
    .n;

describe('a hostile text', () => {
  it('comes in more than a hundred forms with the bodies and addresses below', () => {
    expect(texts.length + BODIES.length + ADDRESSES.length).toBeGreaterThan(100);
  });

  it.each(texts.map(({ text }) => short(text)))(
    'as title and body is refused by name, or is nothing but text: $name',
    async ({ text }) => {
      const before = await tables();
      const answer = await write({ organisationId: organisation, ...draftOf({ title: text, body: text }) });
      expect([201, 400]).toContain(answer.statusCode);
      if (answer.statusCode === 400) {
        expect(answer.headers['content-type']).toContain('application/problem+json');
        expect(answer.json().errors.length).toBeGreaterThan(0);
        return;
      }
      const { id } = answer.json();
      const published = await test.app.inject({
        method: 'POST',
        url: `/api/v1/listings/${id}/publish`,
        headers: publisher,
      });
      expect(published.statusCode).toBe(200);
      const read = await test.app.inject(`/api/v1/listings/${id}`);
      expect(read.headers['content-type']).toContain('application/json');
      expect(read.headers['x-content-type-options']).toBe('nosniff');
      expect(read.headers['set-cookie']).toBeUndefined();
      expect(read.json().title).toBe(answer.json().title);
      expect(await tables()).toBe(before);
    },
  );

  it.each(texts.map(({ text }) => short(text)))(
    'as a search is answered or refused, never an error: $name',
    async ({ text }) => {
      const query = encodeURIComponent(wellFormed(text).slice(0, 2000));
      for (const url of [`/api/v1/listings?q=${query}`, `/api/v1/organisations?q=${query}`]) {
        const answer = await test.app.inject(url);
        expect([200, 400]).toContain(answer.statusCode);
      }
    },
  );

  it('is in no exported cell the start of a formula', async () => {
    const csv = (await test.app.inject('/api/v1/listings/export?format=csv')).body;
    const cells = cellsOf(csv.replace(/^\uFEFF/, ''));
    expect(cells.some((cell) => cell.includes('cmd|'))).toBe(true);
    expect(cells.filter((cell) => /^[\s]*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
  });
});

const listing = () => ({ organisationId: organisation, ...draftOf() });
const BODIES: [string, () => string][] = [
  ['nothing', () => ''],
  ['no JSON', () => '{"title":'],
  ['a number', () => '7'],
  ['null', () => 'null'],
  ['a list', () => '[]'],
  ['a list of a hundred thousand', () => `[${'0,'.repeat(100_000)}0]`],
  ['nested a hundred thousand deep', () => '['.repeat(100_000) + ']'.repeat(100_000)],
  ['two mebibytes', () => JSON.stringify({ ...listing(), body: 'x'.repeat(2_097_152) })],
  ['a prototype', () => JSON.stringify(listing()).replace('{', '{"__proto__":{"status":"published"},')],
  ['a constructor', () => JSON.stringify(listing()).replace('{', '{"constructor":{"prototype":{"a":1}},')],
  ['a title that is a list', () => JSON.stringify({ ...listing(), title: ['<script>'] })],
  ['a title that is an object', () => JSON.stringify({ ...listing(), title: { $gt: '' } })],
  ['a headcount below zero', () => JSON.stringify({ ...listing(), headcount: -1 })],
  ['a headcount of 1e308', () => JSON.stringify({ ...listing(), headcount: 1e308 })],
  [
    'a headcount beyond numbers',
    () => JSON.stringify(listing()).replace('"headcount":3', '"headcount":1e999'),
  ],
  [
    'half a fen',
    () => JSON.stringify({ ...listing(), details: { payMinFen: 0.5, payMaxFen: 1, payPeriod: 'month' } }),
  ],
  ['a day that is none', () => JSON.stringify({ ...listing(), deadline: '2026-02-30' })],
  ['a region that is none', () => JSON.stringify({ ...listing(), regionCode: '000000' })],
  [
    'ten thousand skills',
    () => JSON.stringify({ ...listing(), skills: Array.from({ length: 10_000 }, (_, i) => `s${i}`) }),
  ],
  [
    'an organisation of others',
    () => JSON.stringify({ ...listing(), organisationId: '01900000-0000-7000-8000-000000000000' }),
  ],
  ['an organisation that is no id', () => JSON.stringify({ ...listing(), organisationId: "' or 1=1 --" })],
];

describe('a hostile body', () => {
  it.each(BODIES)('of %s creates nothing and is refused with a reason', async (_, body) => {
    const before = await listings();
    const answer = await write(body());
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.json()).toMatchObject({
      code: expect.stringMatching(/^request\./),
      requestId: expect.any(String),
    });
    expect(await listings()).toBe(before);
  });

  it('of another media type than JSON is refused', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'x/y']) {
      const answer = await write(JSON.stringify(listing()), { 'content-type': type });
      expect([400, 415]).toContain(answer.statusCode);
    }
  });
});

const ADDRESSES = [
  '/api/v1/listings?page=-1',
  '/api/v1/listings?page=0',
  '/api/v1/listings?page=1e9',
  '/api/v1/listings?page=9999999999999999999',
  '/api/v1/listings?size=1000000',
  '/api/v1/listings?size=NaN',
  '/api/v1/listings?kind=talent&kind=%3Cscript%3E',
  '/api/v1/listings?region=../..',
  '/api/v1/listings?sort=title;drop',
  '/api/v1/listings?q=a&q=b&q=c',
  '/api/v1/listings?q[]=a',
  '/api/v1/listings?q=%00',
  '/api/v1/listings?q=%ff%fe',
  '/api/v1/listings/..%2f..%2fetc%2fpasswd',
  '/api/v1/listings/%00',
  '/api/v1/listings/0/matches?limit=1000000',
  '/api/v1/organisations/%27%20or%201=1--',
  '/api/v1/policies/..%2f..%2fpackage.json',
  '/api/v1/policies/__proto__',
  '/api/v1/policies/constructor/rules',
  '/api/v1/listings?lang=%3Cscript%3E',
  '//evil.example/api/v1/listings',
  '/api/auth/..%2f..%2fme',
  '/api/v1/listings/export?format=exe',
];

describe('a hostile address', () => {
  it.each(ADDRESSES)('%s is answered or refused, never an error', async (url) => {
    const answer = await test.app.inject(url);
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.body).not.toContain('root:');
    expect(answer.headers.location).toBeUndefined();
    expect(String(answer.headers['content-type'] ?? '')).not.toContain('text/html');
  });
});

/** A text that can stand in an address: half a character cannot. */
const wellFormed = (text: string) => Buffer.from(text, 'utf8').toString('utf8');

/** The cells of a csv text (RFC 4180). */
function cellsOf(csv: string): string[] {
  const cells: string[] = [];
  for (const [, quoted, plain] of csv.matchAll(/(?:^|,|\r?\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)) {
    cells.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
  }
  return cells;
}
