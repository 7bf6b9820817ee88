import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntroductionTest, openIntroductionTest } from '../introduction-test.ts';
import { draftOf } from '../test-app.ts';
import { listOperations, type Operation } from './operations.ts';
import { RECORDS } from './records.ts';

/** POSTs that create nothing: asked twice they answer the same, or say that it has been done. Each with its reason. */
const CREATES_NOTHING: Record<string, string> = {
  'POST /api/v1/listings/preview-matches': 'reads only',
  'POST /api/v1/listings/{id}/publish': 'moves a draft to published; there is one way there',
  'POST /api/v1/listings/{id}/close': 'moves a listing to closed; there is one way there',
  'POST /api/v1/listings/{id}/extend': 'sets the last day; setting it again changes nothing',
  'POST /api/v1/listings/{id}/review': 'names the submission that was read; it can be decided once',
  'POST /api/v1/console/complaints/{id}/decision': 'answers a report that waits; it can be answered once',
  'POST /api/v1/console/task-reports/{id}/decision': 'decides a report that waits; it can be decided once',
  'POST /api/v1/console/supervision-notes/{id}/decision':
    'closes a note or sets another day; what is closed cannot be decided again',
  'POST /api/v1/sign-up':
    'nobody is signed in whose key it would be; an address is taken once, and the answer never says',
  'POST /api/v1/sign-in': 'nobody is signed in whose key it would be; begins a session, nothing of business',
  'POST /api/v1/sign-in/codes':
    'nobody is signed in whose key it would be; a later letter replaces an earlier one',
  'POST /api/v1/sign-in/code': 'nobody is signed in whose key it would be; a code works once',
  'POST /api/v1/password-resets':
    'nobody is signed in whose key it would be; a later letter replaces an earlier one',
  'POST /api/v1/me/email-confirmation': 'sends a letter; a later one replaces an earlier one',
  'POST /api/v1/sign-out': 'ends a session; ending it again changes nothing',
  'POST /api/v1/imports/{id}/check': 'asks for the trial run; asked again it is the same one',
  'POST /api/v1/imports/{id}/start': 'begins a run; there is one, and what it writes has keys',
  'POST /api/v1/imports/{id}/undo': 'takes back; taking back again changes nothing',
  'POST /api/v1/me/recent-searches': 'puts one wording first; again it stays there',
  'POST /api/v1/search-alerts/stop': 'turns the alerts of one search off; off it stays',
  'POST /api/v1/organisations/{id}/members/{user}/removal': 'ends a membership; it can be ended once',
  'POST /api/v1/join-requests/{id}/decision': 'answers a request that waits; it can be answered once',
  'POST /api/v1/join-requests/{id}/withdraw': 'takes a request back; it can be taken back once',
  'POST /api/v1/invitations/{id}/revoke': 'ends an invitation; it can be ended once',
  'POST /api/v1/invitation-links/open': 'reads only; the token is kept out of addresses',
  'POST /api/v1/invitation-links/accept': 'a link is used once; used again it opens nothing',
  'POST /api/v1/notifications/read': 'marks as read; marking again changes nothing',
};
/** What creating POSTs without a record are sent. */
const BODIES: Record<string, () => object> = {
  'POST /api/v1/conference-meetings': () => ({
    ...{ regionCode: '990104', title: `会议${randomUUID()}`, heldOn: '2026-02-20' },
  }),
  'POST /api/v1/me/searches': () => ({ name: '焊工', terms: { q: '焊工' }, frequency: 'daily' }),
  'POST /api/v1/synonyms': () => ({ terms: [`甲${randomUUID()}`, `乙${randomUUID()}`] }),
};
/** What owners alone create. */
const OWNERS = new Set(['POST /api/v1/organisations/{id}/invitations']);

let test: IntroductionTest;
let operations: Operation[];
let administrator: Record<string, string>;
let owner: Record<string, string>;
beforeAll(async () => {
  test = await openIntroductionTest('postgres');
  operations = (await listOperations(test.app)).filter(({ method }) => method === 'POST');
  administrator = await test.signInAs('administrator', test.factory);
  owner = await test.signInAs('owner', test.factory);
});
afterAll(() => test.close());

const keyed = () => operations.filter(({ takesKey }) => takesKey);
/** Rows of all tables that hold business facts: what a request left behind. */
async function countRows(): Promise<Record<string, number>> {
  const { rows } = await test.database.pool.query(
    `select table_name as name from information_schema.tables where table_schema = 'public'
     and table_type = 'BASE TABLE' and table_name not in ('sessions', 'verifications', 'sign_in_tries') order by 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of rows) {
    counts[name] = (await test.database.pool.query(`select count(*)::int as n from "${name}"`)).rows[0].n;
  }
  return counts;
}

async function requestOf(operation: Operation) {
  const record = RECORDS[operation.name];
  const made = record ? await record.make(test) : { payload: BODIES[operation.name]?.() };
  if (!record && !made.payload)
    throw new Error(
      `add a body for '${operation.name}' to BODIES in server/src/app/matrix/idempotency-matrix.test.ts`,
    );
  const creator =
    typeof operation.access === 'object'
      ? administrator
      : OWNERS.has(operation.name)
        ? owner
        : test.publisher;
  return {
    method: 'POST' as const,
    url:
      operation.url.replace(
        /\{(\w+)\}/g,
        (_, name: string) => ('rest' in made && made.rest?.[name]) || ('id' in made && made.id) || '',
      ) + (('query' in made && made.query) || ''),
    headers: { ...creator, ...('headers' in made && made.headers), 'idempotency-key': randomUUID() },
    ...(made.payload && { payload: made.payload }),
  };
}

/** What a repeated POST answers; `withdraw` is for the other side, so that its refusals are what is compared. */
const SIDE_OF_INVITER = new Set(['POST /api/v1/introductions/{id}/withdraw']);

describe('every POST that creates, on PostgreSQL', () => {
  it('takes an Idempotency-Key', () => {
    const without = operations.filter(({ takesKey, name }) => !takesKey && !CREATES_NOTHING[name]);
    expect(
      without.map(
        ({ name }) =>
          `'${name}' must take Idempotency-Key (runOnce), or stand in CREATES_NOTHING with its reason`,
      ),
    ).toEqual([]);
    expect(keyed().length).toBeGreaterThan(8);
    expect(operations.filter(({ creates, takesKey }) => creates && !takesKey)).toEqual([]);
  });

  it('has one effect and one answer when it is sent ten times at once and again after a restart', async () => {
    for (const operation of keyed().filter(({ name }) => !SIDE_OF_INVITER.has(name))) {
      const request = await requestOf(operation);
      const before = await countRows();
      const answers = await Promise.all(Array.from({ length: 10 }, () => test.app.inject(request)));
      const after = await countRows();
      expect(new Set(answers.map(({ statusCode }) => statusCode)).size, operation.name).toBe(1);
      expect(answers[0]?.statusCode, `${operation.name}: ${answers[0]?.body}`).toBeLessThan(300);
      expect((after.audit_log ?? 0) - (before.audit_log ?? 0), `audited once: ${operation.name}`).toBe(1);
      expect((after.idempotency_keys ?? 0) - (before.idempotency_keys ?? 0)).toBe(1);
      const restarted = await test.restart();
      const again = await restarted.inject(request);
      await restarted.close();
      expect(again.statusCode, operation.name).toBe(answers[0]?.statusCode);
      expect(await countRows(), `nothing more after a restart: ${operation.name}`).toEqual(after);
    }
  }, 600_000);

  it('refuses the same key with another body (422) and for another address', async () => {
    for (const operation of keyed().filter(({ name }) => !SIDE_OF_INVITER.has(name))) {
      const request = await requestOf(operation);
      expect((await test.app.inject(request)).statusCode, operation.name).toBeLessThan(300);
      const { 'content-type': _, ...headers } = request.headers as Record<string, string>;
      const elsewhere = { method: 'POST' as const, url: '/api/v1/listings', headers };
      const other = await test.app.inject({
        ...elsewhere,
        payload: { organisationId: test.factory, ...draftOf({ title: '另一份内容' }) },
      });
      expect(other.json(), operation.name).toMatchObject({
        status: 422,
        code: 'request.idempotency_mismatch',
      });
    }
  }, 600_000);
});
