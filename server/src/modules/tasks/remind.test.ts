import { afterAll, beforeAll, expect, it } from 'vitest';
import { type IntroductionTest, openIntroductionTest } from '../../app/introduction-test.ts';
import { type TaskFixture, trackedTask } from '../../app/task-test.ts';
import { taskTeller } from '../../workflows/tell-of-tasks.ts';
import { PackShelf } from '../policies/index.ts';
import { remindUnits } from './index.ts';

let test: IntroductionTest;
let fixture: TaskFixture;
beforeAll(async () => {
  test = await openIntroductionTest();
  fixture = await trackedTask(test, { dueOn: '2026-04-10' });
});
afterAll(() => test.close());

const remind = (day: string) => {
  const context = {
    database: test.database,
    packs: new PackShelf([]),
    told: taskTeller({ publicUrl: null }),
  };
  return remindUnits(context, new Date(`${day}T08:00:00+08:00`));
};
async function notices(): Promise<string[]> {
  const { items } = (await test.get('/api/v1/notifications', test.publisher)).json();
  await test.post('/api/v1/notifications/read', test.publisher, {
    ids: items.map(({ id }: { id: string }) => id),
  });
  const { rows } = await test.database.pool.query('select kind from notifications order by created_at, id');
  return rows.map(({ kind }) => kind);
}

it('reminds the lead before a date by the policy’s days, and once when it has passed; by letter, too', async () => {
  await remind('2026-03-10');
  expect(await notices()).toEqual([]);
  await remind('2026-03-11');
  await remind('2026-03-12');
  expect(await notices()).toEqual(['task.due_soon']);
  await remind('2026-04-11');
  await remind('2026-04-12');
  expect(new Set(await notices())).toEqual(new Set(['task.due_soon', 'task.report_due', 'task.overdue']));
  await remind('2026-05-06');
  expect(await notices()).toContain('task.report_late');
  const { rows } = await test.database.pool.query('select count(*)::int as n from mail_outbox');
  expect(rows[0].n).toBe((await notices()).length);
});

it('reminds of a supervision note that is not answered', async () => {
  const url = `/api/v1/console/tasks/${fixture.task}/supervision-notes`;
  await test.post(url, fixture.official, {
    organisationId: test.factory,
    text: '请说明进度',
    dueOn: '2026-05-08',
  });
  await remind('2026-05-07');
  expect(await notices()).toContain('task.note_due');
  await remind('2026-05-09');
  expect(await notices()).toContain('task.note_overdue');
});
