import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntroductionTest, openIntroductionTest } from '../../app/introduction-test.ts';
import { LIMITS } from './introduction-limits.ts';

let test: IntroductionTest;
beforeAll(async () => {
  test = await openIntroductionTest('postgres');
});
afterAll(() => test.close());

const count = async (query: string, values: unknown[]): Promise<number> =>
  (await test.database.pool.query(`select count(*)::int as n from ${query}`, values)).rows[0].n;
const tally = (answers: { statusCode: number }[]) => {
  const statuses = new Map<number, number>();
  for (const { statusCode } of answers) statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
  return Object.fromEntries(statuses);
};

describe('on PostgreSQL, at once', () => {
  it('100 people answering one introduction give one answer', async () => {
    const people: Record<string, string>[] = [];
    while (people.length < 100) people.push(await test.signInAs('publisher', test.factory));
    const { id } = (await test.invite({ listing: await test.publish() })).json();
    const answers = await Promise.all(
      people.map((headers, i) =>
        i % 2 === 0
          ? test.move(id, 'accept', headers)
          : test.move(id, 'decline', headers, { reason: 'not_now' }),
      ),
    );
    expect(tally(answers)).toEqual({ 200: 1, 409: 99 });
    const steps = `introduction_steps where introduction_id = $1 and step in ('accept', 'decline')`;
    expect(await count(steps, [id])).toBe(1);
    const entries = `audit_log where entity_id = $1 and action in ('introduction.accept', 'introduction.decline')`;
    expect(await count(entries, [id])).toBe(1);
  });

  it('200 requests pass no more invitations to a listing than it takes a month', async () => {
    const listing = await test.publish({ headcount: 1 });
    const schools: { organisationId: string; headers: Record<string, string> }[] = [];
    while (schools.length < 40) schools.push(await test.newFactory());
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, i) => {
        const { organisationId, headers } = schools[i % schools.length] ?? {
          organisationId: '',
          headers: {},
        };
        return test.invite({ listing, organisationId }, headers);
      }),
    );
    expect(tally(answers)[201]).toBe(LIMITS.perListingAndMonth);
    expect(await count('introductions where listing_id = $1', [listing])).toBe(LIMITS.perListingAndMonth);
  });

  it('200 requests send no more invitations than an organisation may in a month, and the next month it may again', async () => {
    const listings: string[] = [];
    while (listings.length < 100) listings.push(await test.publish());
    const { organisationId, headers } = await test.newFactory();
    const answers = await Promise.all(
      [...listings, ...listings].map((listing) => test.invite({ listing, organisationId }, headers)),
    );
    expect(tally(answers)[201]).toBe(LIMITS.sentByOrganisationAndMonth);
    const sent = 'introductions where inviter_organisation_id = $1';
    expect(await count(sent, [organisationId])).toBe(LIMITS.sentByOrganisationAndMonth);
    test.setNow('2026-04-01T00:00:00+08:00');
    const listing = await test.publish();
    expect((await test.invite({ listing, organisationId }, headers)).statusCode).toBe(201);
    test.setNow('2026-03-02T10:00:00+08:00');
  });
});

describe('a repeated request with its key', () => {
  interface Repeated {
    url: string;
    headers: Record<string, string>;
    payload?: object;
  }

  /** Sends it ten times at once, and ten times after a restart; returns the statuses and distinct answers. */
  async function repeat({ url, headers, payload }: Repeated) {
    const keyed = { ...headers, 'idempotency-key': `repeated ${url}` };
    const request = { method: 'POST' as const, url, headers: keyed, ...(payload && { payload }) };
    const times = Array.from({ length: 10 });
    const before = await Promise.all(times.map(() => test.app.inject(request)));
    const restarted = await test.restart();
    const after = await Promise.all(times.map(() => restarted.inject(request)));
    await restarted.close();
    const other = await test.app.inject({
      ...request,
      payload: { ...payload, message: '另', text: '另', body: '另' },
    });
    const all = [...before, ...after];
    return {
      tally: tally(all),
      ids: new Set(all.map((answer) => answer.json().id)).size,
      other: payload ? other.statusCode : undefined,
    };
  }

  it('has one effect at once and after a restart, for every POST of an introduction', async () => {
    const listing = await test.publish();
    const wish = { listingId: listing, organisationId: test.school, message: '只发一次' };
    const invited = await repeat({ url: '/api/v1/introductions', headers: test.teacher, payload: wish });
    expect(invited).toEqual({ tally: { 201: 20 }, ids: 1, other: 422 });
    expect(await count('introductions where listing_id = $1', [listing])).toBe(1);
    const { rows } = await test.database.pool.query('select id from introductions where listing_id = $1', [
      listing,
    ]);
    const url = `/api/v1/introductions/${rows[0].id}`;
    const once = { tally: { 200: 20 }, ids: 1 };
    expect(await repeat({ url: `${url}/accept`, headers: test.publisher })).toMatchObject(once);
    const body = { body: '只说一次' };
    expect(await repeat({ url: `${url}/messages`, headers: test.teacher, payload: body })).toEqual({
      tally: { 201: 20 },
      ids: 1,
      other: 422,
    });
    expect(await count('introduction_messages where introduction_id = $1', [rows[0].id])).toBe(1);
    const text = { text: '只约定一次' };
    expect(await repeat({ url: `${url}/agreement`, headers: test.teacher, payload: text })).toMatchObject(
      once,
    );
    const version = { version: 1 };
    const confirm = `${url}/agreement/confirm`;
    expect(await repeat({ url: confirm, headers: test.publisher, payload: version })).toMatchObject(once);
    const outcome = { result: 'signed' };
    expect(await repeat({ url: `${url}/outcome`, headers: test.teacher, payload: outcome })).toMatchObject(
      once,
    );
    const { rows: steps } = await test.database.pool.query(
      'select step from introduction_steps where introduction_id = $1 order by at, id',
      [rows[0].id],
    );
    expect(steps.map(({ step }) => step)).toEqual(['invite', 'accept', 'propose', 'confirm', 'succeed']);
  });

  it('declines and withdraws once', async () => {
    for (const [step, headers, payload] of [
      ['decline', test.publisher, { reason: 'not_now' }],
      ['withdraw', test.teacher, undefined],
    ] as const) {
      const { id } = (await test.invite({ listing: await test.publish() })).json();
      const repeated = await repeat({
        url: `/api/v1/introductions/${id}/${step}`,
        headers,
        ...(payload && { payload }),
      });
      expect(repeated).toMatchObject({ tally: { 200: 20 }, ids: 1 });
      expect(await count('introduction_steps where introduction_id = $1', [id])).toBe(2);
    }
  });
});
