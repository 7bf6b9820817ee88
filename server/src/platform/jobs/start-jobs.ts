import PgBoss from 'pg-boss';
import type { Database } from '../db/index.ts';

/** Work that comes round by the clock. It must be safe to run again, and to run while another process has just done it. */
export interface Job {
  /** Letters, digits, `-` and `_`. */
  name: string;
  /** Minutes, hours, days …: five fields of a cron line, in China's time. */
  cron: string;
  run: () => Promise<unknown>;
}

/** Jobs that run until they are stopped. */
export interface RunningJobs {
  stop(): Promise<void>;
}

/** A schedule is looked at twice a minute, so a job need not be looked for more often. */
const POLL_SECONDS = 20;
const STOP_MS = 20_000;

/**
 * Runs jobs by the clock, each once at a time over all processes that share the database (pg-boss). Each also runs once at
 * the start. A failed run is told and comes round again.
 */
export async function startJobs(
  database: Database,
  jobs: readonly Job[],
  onError: (error: unknown, job?: string) => void,
): Promise<RunningJobs> {
  const boss = new PgBoss({ db: { executeSql: (text, values) => execute(database, text, values) } });
  boss.on('error', (error) => onError(error));
  await boss.start();
  for (const { name, cron, run } of jobs) {
    await boss.createQueue(name, { name, policy: 'stately', retryLimit: 0, expireInMinutes: 10 });
    await boss.send(name, {});
    await boss.work(name, { pollingIntervalSeconds: POLL_SECONDS }, async () => {
      await run().catch((error) => onError(error, name));
    });
    await boss.schedule(name, cron, {}, { tz: 'Asia/Shanghai' });
  }
  await dropUnknown(boss, jobs);
  return { stop: () => boss.stop({ graceful: true, wait: true, timeout: STOP_MS }) };
}

/** A statement of several parts answers with the result of each; pg-boss reads the last. */
async function execute(database: Database, text: string, values: unknown[]): Promise<{ rows: unknown[] }> {
  const answer: unknown = await database.pool.query(text, values);
  return (Array.isArray(answer) ? answer.at(-1) : answer) as { rows: unknown[] };
}

/** Schedules live in the database: those of jobs that a new version no longer has must go. */
async function dropUnknown(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  const known = new Set(jobs.map(({ name }) => name));
  for (const { name } of await boss.getSchedules()) if (!known.has(name)) await boss.unschedule(name);
}
