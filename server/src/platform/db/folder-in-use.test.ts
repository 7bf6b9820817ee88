import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDataDir } from '../../testing/index.ts';
import { FolderLockedError } from '../lock/index.ts';
import { type Database, openDatabase } from './database.ts';

describe('a data folder in use', () => {
  const dataDir = makeDataDir();
  let holder: Database;
  beforeAll(async () => {
    writeFileSync(join(dataDir, 'lock'), '{"pid": 1, "since": "2020-01-01T00:00:00.000Z"}');
    holder = await openDatabase({ dataDir });
  });
  afterAll(async () => {
    await holder.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('was opened although a process that has gone, whose number another one has, left its lock', async () => {
    await expect(holder.pool.query('select 1')).resolves.toMatchObject({ rowCount: 1 });
  });

  it('is refused to a second opener, naming the process and the folder', async () => {
    const refusal = openDatabase({ dataDir });
    await expect(refusal).rejects.toThrow(FolderLockedError);
    await expect(refusal).rejects.toThrow(new RegExp(`${dataDir}.*${process.pid}`));
  });

  it('lets a second opener that asks for it work through the holder, without ending it', async () => {
    const guest = await openDatabase({ dataDir, join: true });
    await guest.pool.query('create table by_guest (n int)');
    await guest.close();
    await expect(holder.pool.query('table by_guest')).resolves.toMatchObject({ rowCount: 0 });
  });

  it('is free again after close', async () => {
    await holder.close();
    holder = await openDatabase({ dataDir });
    await expect(holder.pool.query('table by_guest')).resolves.toMatchObject({ rowCount: 0 });
  });
});

it('opens a folder whose path is too long for a socket', async () => {
  const base = makeDataDir();
  const dataDir = join(base, '数据'.repeat(20));
  const database = await openDatabase({ dataDir });
  expect(database.pool.options.host).toContain(tmpdir());
  await expect(database.pool.query('select 1')).resolves.toMatchObject({ rowCount: 1 });
  await database.close();
  rmSync(base, { recursive: true, force: true });
});
