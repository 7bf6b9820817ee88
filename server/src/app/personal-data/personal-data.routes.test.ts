import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../platform/audit/index.ts';
import { forgetExpired, listPersonalData } from '../../platform/personal-data/index.ts';
import * as schema from '../schema.ts';
import { openTestApp, type TestApp } from '../test-app.ts';

let test: TestApp;
let cookie: string;
beforeAll(async () => {
  test = await openTestApp();
  ({ cookie } = await test.signInAs('owner', await test.addOrganisation()));
});
afterAll(() => test.close());

const tables = Object.values(schema).flatMap((value): PgTable[] => (is(value, PgTable) ? [value] : []));
const TELLING = /mail|contact|phone|address|password|token|agent|birth/i;
const read = async (url: string, headers = {}) => (await test.app.inject({ url, headers })).json();

describe('the declaration', () => {
  it('covers every column whose name speaks of a person', () => {
    const declared = new Map(listPersonalData().map(({ table, record }) => [table, record.fields]));
    const missing = tables.flatMap((table) =>
      Object.keys(getTableColumns(table))
        .filter((name) => TELLING.test(name) && !/At$|ById$/.test(name) && !declared.get(table)?.[name])
        .map((name) => `${getTableName(table)}.${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('says whose data it is for every table whose rows go with a person', () => {
    const owned = new Set(listPersonalData().flatMap(({ table, record }) => (record.owner ? [table] : [])));
    const missing = tables.filter(
      (table) =>
        !owned.has(table) &&
        getTableConfig(table).foreignKeys.some(
          (key) => key.onDelete === 'cascade' && getTableName(key.reference().foreignTable) === 'users',
        ),
    );
    expect(missing.map((table) => getTableName(table))).toEqual([]);
  });

  it('names no column that is not there', () => {
    for (const { table, record } of listPersonalData()) {
      const named = [...Object.keys(record.fields), record.owner, record.forget?.after].filter(
        (name) => name !== undefined,
      );
      expect(Object.keys(getTableColumns(table))).toEqual(expect.arrayContaining(named));
    }
  });

  it('leaves no row that points to a person who is gone', () => {
    const kept = tables.flatMap((table) =>
      getTableConfig(table)
        .foreignKeys.filter((key) => getTableName(key.reference().foreignTable) === 'users')
        .filter(({ onDelete }) => onDelete !== 'cascade' && onDelete !== 'set null')
        .map(() => getTableName(table)),
    );
    expect(kept).toEqual([]);
  });
});

describe('what people are told', () => {
  it('is open to everybody, in both languages, with purpose, time and readers', async () => {
    const { items } = await read('/api/v1/personal-data');
    expect(items.length).toBe(listPersonalData().length);
    const account = items.find(({ record }: { record: string }) => record === 'users');
    expect(account).toMatchObject({ name: '账号', keep: expect.stringContaining('注销') });
    expect(account.fields).toContainEqual({ name: 'email', label: '邮箱', class: 'contact' });
    const english = await read('/api/v1/personal-data?lang=en');
    expect(JSON.stringify(english)).not.toMatch(/[一-鿿]/);
  });
});

describe('the own data', () => {
  it('is everything about oneself and nothing about others, without what proves who one is', async () => {
    expect((await test.app.inject('/api/v1/me/data')).statusCode).toBe(401);
    const me = await read('/api/v1/me', { cookie });
    await test.signInAs('owner', await test.addOrganisation());
    const { records } = await read('/api/v1/me/data', { cookie });
    const of = (record: string) => records.find((one: { record: string }) => one.record === record)?.rows;
    expect(of('users')).toEqual([expect.objectContaining({ email: me.email, name: me.name })]);
    expect(of('memberships')).toEqual([expect.objectContaining({ role: 'owner' })]);
    expect(of('sessions')).toHaveLength(1);
    expect(of('credentials')).toEqual([{ providerId: 'credential' }]);
    expect(JSON.stringify(records)).not.toMatch(/argon2|"token"|ipAddress/);
  });
});

describe('forgetting by time', () => {
  it('counts without deleting when asked to, then deletes what has served its time, and says so in the log', async () => {
    const sessions = async () => (await test.database.pool.query('select 1 from sessions')).rows.length;
    const before = await sessions();
    const late = new Date(Date.now() + 30 * 86_400_000);
    const asked = await forgetExpired(test.database, { now: late, dryRun: true });
    expect(asked).toContainEqual({ record: 'sessions', rows: before });
    expect(await sessions()).toBe(before);
    expect((await forgetExpired(test.database, { now: new Date() })).every(({ rows }) => rows === 0)).toBe(
      true,
    );
    await forgetExpired(test.database, { now: late });
    expect(await sessions()).toBe(0);
    const { rows } = await test.database.pool.query(
      `select data from audit_log where action = 'personal_data.forget'`,
    );
    expect(rows).toEqual([{ data: { sessions: before } }]);
    expect((await verifyAudit(test.database)).intact).toBe(true);
  });
});
