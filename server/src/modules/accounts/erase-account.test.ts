import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../app/test-app.ts';
import { verifyAudit } from '../../platform/audit/index.ts';
import { addUser, eraseByEmail } from './index.ts';

let test: TestApp;
const now = new Date('2026-03-02T02:00:00Z');
const password = 'correct horse battery';
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

const rows = async (text: string, values: unknown[]) => (await test.database.pool.query(text, values)).rows;

it('leaves nothing of a person but an id in the audit log, which stays whole', async () => {
  const { cookie } = await test.signInAs(null, null);
  const headers = { cookie };
  const me = (await test.app.inject({ url: '/api/v1/me', headers })).json();
  const payload = { kind: 'student', regionCode: '990104', level: 'higher_vocational', skills: ['PLC'] };
  await test.app.inject({ method: 'PUT', url: '/api/v1/me/profile', headers, payload });
  await eraseByEmail(test.database, me.email, now);
  expect((await test.app.inject({ url: '/api/v1/me', headers })).statusCode).toBe(401);
  for (const [table, column] of [
    ['users', 'id'],
    ['people', 'user_id'],
    ['sessions', 'user_id'],
    ['credentials', 'user_id'],
    ['idempotency_keys', 'user_id'],
  ])
    expect(await rows(`select 1 from ${table} where ${column} = $1`, [me.id])).toEqual([]);
  expect(await rows('select action from audit_log where entity_id = $1 order by seq', [me.id])).toEqual([
    { action: 'profile.save' },
    { action: 'user.erase' },
  ]);
  expect((await verifyAudit(test.database)).intact).toBe(true);
});

it('is refused for the only owner of an organisation, by its name, until somebody else owns it', async () => {
  const organisationId = await test.addOrganisation({ name: '桥州望江机械有限公司' });
  const first = {
    name: '张敏',
    email: 'first@owner.example',
    password,
    organisationId,
    role: 'owner',
  } as const;
  await addUser(test.database, first, now);
  await expect(eraseByEmail(test.database, first.email, now)).rejects.toMatchObject({
    code: 'request.rule_broken',
    detail: { zh: expect.stringContaining('桥州望江机械有限公司') },
  });
  await addUser(test.database, { ...first, name: '李强', email: 'second@owner.example' }, now);
  await eraseByEmail(test.database, first.email, now);
  expect(await rows('select name from users where email like $1', ['%@owner.example'])).toEqual([
    { name: '李强' },
  ]);
});

it('says who is not known', async () => {
  await expect(eraseByEmail(test.database, 'nobody@test.example', now)).rejects.toMatchObject({
    code: 'request.not_found',
  });
});
