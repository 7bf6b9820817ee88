import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, openTestDatabase, type TestDatabase } from '../../testing/index.ts';
import { type RunningJobs, startJobs } from './index.ts';

const NEVER = '0 0 1 1 *';

describe.each(ENGINES)('jobs on %s', (engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
  });
  afterAll(() => database.close());

  const until = async (condition: () => boolean) => {
    for (let i = 0; i < 400 && !condition(); i++) await sleep(50);
    expect(condition()).toBe(true);
  };

  it('run once at the start, tell of a failure, and finish what runs before they stop', async () => {
    let finished = 0;
    const failures: unknown[] = [];
    const slow = async () => {
      await sleep(300);
      finished += 1;
    };
    const failing = () => Promise.reject(new Error('no luck'));
    const jobs: RunningJobs = await startJobs(
      database,
      [
        { name: 'slow', cron: NEVER, run: slow },
        { name: 'failing', cron: NEVER, run: failing },
      ],
      (error, job) => failures.push([job, (error as Error).message]),
    );
    await until(() => failures.length > 0);
    await jobs.stop();
    expect(finished).toBe(1);
    expect(failures).toEqual([['failing', 'no luck']]);
  });

  it('forget the schedule of a job that a later version no longer has', async () => {
    const start = (name: string) => startJobs(database, [{ name, cron: NEVER, run: async () => 0 }], () => 0);
    await (await start('old')).stop();
    await (await start('new')).stop();
    const { rows } = await database.pool.query('select name from pgboss.schedule');
    expect(rows).toEqual([{ name: 'new' }]);
  });
});
