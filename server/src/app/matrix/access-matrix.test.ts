import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntroductionTest, openIntroductionTest } from '../introduction-test.ts';
import { type MatrixCaller, makeCallers } from './callers.ts';
import { listOperations, type Operation } from './operations.ts';
import type { RecordCase } from './record-case.ts';
import { RECORDS } from './records.ts';
import type { Verdict } from './rules.ts';

let test: IntroductionTest;
let operations: Operation[];
let callers: MatrixCaller[];

beforeAll(async () => {
  test = await openIntroductionTest();
  // signing out would end the sessions that the other questions are asked with; `accounts.routes.test.ts` shows it
  operations = (await listOperations(test.app)).filter(({ name }) => name !== 'POST /api/v1/sign-out');
  callers = await makeCallers(test);
}, 120_000);
afterAll(() => test.close());

type Made = Awaited<ReturnType<RecordCase['make']>>;

/** What a route and its record's rule, together, say to a caller. */
function expected({ access }: Operation, caller: MatrixCaller, record?: RecordCase): Verdict | 'signed out' {
  if (access !== 'public' && !caller.signedIn) return 'signed out';
  if (typeof access === 'object' && !(caller.role && access.roles.includes(caller.role))) return 'forbidden';
  return record ? record.rule(caller) : 'allowed';
}

/** What an answer amounts to. A refusal for the sake of the content (400, 409, 422) comes after access was given. */
function verdictOf(status: number): Verdict | 'signed out' | 'broken' {
  if (status >= 500) return 'broken';
  return ({ 401: 'signed out', 403: 'forbidden', 404: 'missing' } as const)[status] ?? 'allowed';
}

/** Asks about `made`, or about a record made for this question alone. */
async function ask(operation: Operation, caller: MatrixCaller, record?: RecordCase, made?: Made) {
  const { id, payload, headers, query = '', rest = {} } = made ?? (await record?.make(test)) ?? {};
  const path = operation.url.replace(/\{(\w+)\}/g, (_, name: string) => rest[name] ?? id ?? '');
  const url = `${path}${query}`;
  const request = { method: operation.method, url, headers: { ...caller.headers, ...headers } };
  return test.app.inject({ ...request, ...(payload && { payload }) });
}

describe('every route × role × own or other organisation × own or other district', () => {
  it('declares an access rule for every route of the OpenAPI document', () => {
    expect(operations.length).toBeGreaterThan(30);
    expect(operations.filter(({ access }) => !access).map(({ name }) => name)).toEqual([]);
  });

  it('has a real record for every route with an id in its address', () => {
    const without = operations.filter(({ url, name }) => url.includes('{') && !RECORDS[name]);
    expect(
      without.map(
        ({ name }) =>
          `add '${name}' to server/src/app/matrix/records.ts: its rule, and how its record is made`,
      ),
    ).toEqual([]);
    const known = new Set(operations.map(({ name }) => name));
    expect(Object.keys(RECORDS).filter((name) => !known.has(name))).toEqual([]);
  });

  it('answers each caller as the rules say and no other way', async () => {
    const wrong: string[] = [];
    for (const operation of operations) {
      const record = RECORDS[operation.name];
      const shared = await record?.make(test);
      for (const caller of callers) {
        // whoever may change the record gets one of their own; the others ask about one that stays as it is
        const changes = operation.method !== 'GET' && expected(operation, caller, record) === 'allowed';
        const { statusCode } = await ask(operation, caller, record, changes ? undefined : shared);
        // what a person without a profile is recommended is missing, as their profile is: that is no record of others
        if (operation.url.startsWith('/api/v1/me/') && statusCode === 404) continue;
        const want = expected(operation, caller, record);
        if (verdictOf(statusCode) !== want)
          wrong.push(`${operation.name} as ${caller.name}: ${statusCode}, expected ${want}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 1_200_000);

  it('lets those who may do each thing really do it', async () => {
    const owner = callers.find(({ name }) => name === 'owner of owner');
    if (!owner) throw new Error('no caller owns the records');
    for (const operation of operations) {
      const record = RECORDS[operation.name];
      if (!record || expected(operation, owner, record) !== 'allowed') continue;
      expect((await ask(operation, owner, record)).statusCode, operation.name).toBeLessThan(300);
    }
  }, 600_000);
});
