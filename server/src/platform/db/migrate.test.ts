import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendMigration, copyMigrations, openTestDatabase, type TestDatabase } from '../../testing/index.ts';
import { migrate } from './migrate.ts';
import { MigrationError } from './migration-history.ts';

describe('migrate', () => {
  let database: TestDatabase;
  const folder = copyMigrations();
  beforeAll(async () => {
    database = await openTestDatabase('postgres');
  });
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('does nothing to a database that is up to date', async () => {
    expect(await migrate(database)).toEqual([]);
  });

  it('is done once when several processes start together', async () => {
    appendMigration(folder, '9000_more', 'create table more (n int)');
    const applied = await Promise.all(Array.from({ length: 5 }, () => migrate(database, folder)));
    expect(applied.flat()).toEqual(['9000_more']);
  });

  it('refuses a database that is newer than the program, naming both ends', async () => {
    await expect(migrate(database)).rejects.toThrow(MigrationError);
    await expect(migrate(database)).rejects.toThrow(/newer than this program \(it has 9000_more/);
  });

  it('applies all or nothing', async () => {
    appendMigration(folder, '9001_good', 'create table good (n int)');
    appendMigration(folder, '9002_bad', 'create table bad (n nonsense)');
    await expect(migrate(database, folder)).rejects.toThrow('nonsense');
    const { rows } = await database.pool.query(`select to_regclass('good') as good`);
    expect(rows).toEqual([{ good: null }]);
  });

  it('refuses a migration that was altered after it had been applied', async () => {
    writeFileSync(join(folder, '9000_more.sql'), 'create table more (n bigint)');
    await expect(migrate(database, folder)).rejects.toThrow(/altered/);
  });
});
