import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, extract } from 'tar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  appendMigration,
  copyMigrations,
  type Engine,
  openTestDatabase,
  type TestDatabase,
} from '../../testing/index.ts';
import { migrate } from '../db/index.ts';
import { backup } from './backup.ts';
import { BackupDamagedError, RestoreRefusedError } from './backup-error.ts';
import { restore } from './restore.ts';

const DIRECTIONS: [Engine, Engine][] = [
  ['pglite', 'postgres'],
  ['postgres', 'pglite'],
];
const TABLES = `
  create table every_type (id bigint generated always as identity primary key, parent bigint references every_type,
    big bigint, exact numeric(40, 20), real double precision, free json, doc jsonb, bytes bytea, at timestamptz(6),
    day date, words text[], flag boolean, note text, length int generated always as (length(note)) stored);
  create table log (n serial primary key, note text);
  create table mark (written_by xid8 not null);
  create function record() returns trigger language plpgsql as $$
    begin insert into log (note) values (new.note); return new; end $$;
  create trigger record after insert on every_type for each row execute function record();`;
/** A row that refers to a later one, values that a double, JSON or a reader of lines would change, and many plain rows. */
const ROWS = `
  insert into every_type (big, exact, real, free, doc, bytes, at, day, words, flag, note) values
    (9007199254740993, 12345678901234567890.12345678901234567891, 0.1, '{"b": 1.0,  "a": 1e400}', 'null', '\\x00ff',
     '2026-01-02 03:04:05.678901+08', 'infinity', '{"a,b","c\\"d",NULL}', true, E'行\\u2028分\\r\\n隔\\t"引号"\\\\ 😀'),
    (null, 'NaN', '-infinity', null, null, null, null, null, null, null, null);
  update every_type set parent = 2 where id = 1;
  insert into mark values ('123456789012');
  insert into every_type (note) select repeat('融桥', i % 50) from generate_series(1, 3000) i;`;

describe.each(DIRECTIONS)('a backup of %s restored into %s', (from, to) => {
  const migrationsFolder = copyMigrations();
  appendMigration(migrationsFolder, '9000_every_type', TABLES);
  let source: TestDatabase;
  let target: TestDatabase;
  let file: string;

  beforeAll(async () => {
    source = await openTestDatabase(from);
    target = await openTestDatabase(to);
    await migrate(source, migrationsFolder);
    await source.pool.query(ROWS);
    mkdirSync(join(source.dataDir, 'files/2026'), { recursive: true });
    writeFileSync(join(source.dataDir, 'files/2026/协议.pdf'), Buffer.from([0, 255, 10, 13]));
    file = join(source.dataDir, 'backup.tar.gz');
    await backup(source, { dataDir: source.dataDir, file, version: '1.2.3' });
  });
  afterAll(async () => {
    await source.close();
    await target.close();
    rmSync(migrationsFolder, { recursive: true, force: true });
  });

  const options = () => ({ dataDir: target.dataDir, file, migrationsFolder });
  const restored = (force = false) => restore(target, { ...options(), force });

  it('is for its owner only and leaves no working files', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(source.dataDir).filter((name) => /partial|\.rongqiao/.test(name))).toEqual([]);
  });

  it.each([
    [
      'truncated',
      (path: string) => writeFileSync(path, readFileSync(file).subarray(0, statSync(file).size - 100)),
    ],
    [
      'cut in half',
      (path: string) => writeFileSync(path, readFileSync(file).subarray(0, statSync(file).size / 2)),
    ],
    ['no archive', (path: string) => writeFileSync(path, 'hello')],
    ['empty', (path: string) => writeFileSync(path, '')],
    ['altered in a row', (path: string) => repack(path, (folder) => edit(join(folder, 'tables/log.ndjson')))],
    [
      'without a table',
      (path: string) => repack(path, (folder) => rmSync(join(folder, 'tables/log.ndjson'))),
    ],
    ['with a file more', (path: string) => repack(path, (folder) => writeFileSync(join(folder, 'more'), ''))],
    [
      'altered in a count',
      (path: string) =>
        repack(path, (folder) => edit(join(folder, 'manifest.json'), /"rows": 3\d+/, '"rows": 7')),
    ],
  ])('is refused when %s, and nothing is written', async (_what, damage) => {
    const damaged = join(target.dataDir, 'damaged.tar.gz');
    await damage(damaged);
    await expect(restore(target, { ...options(), file: damaged })).rejects.toThrow(BackupDamagedError);
    const { rows } = await target.pool.query(`select to_regclass('every_type') as made`);
    expect(rows).toEqual([{ made: null }]);
    expect(existsSync(join(target.dataDir, 'files'))).toBe(false);
  });

  it('is refused by a program that is older than it', async () => {
    await expect(restore(target, { dataDir: target.dataDir, file })).rejects.toThrow(
      /newer than this program/,
    );
  });

  it('arrives with every value, key, sequence and file as it was', async () => {
    const manifest = await restored();
    expect(manifest).toMatchObject({ engine: from, version: '1.2.3' });
    for (const table of ['every_type', 'log'])
      expect(await contents(target, table)).toEqual(await contents(source, table));
    expect(readFileSync(join(target.dataDir, 'files/2026/协议.pdf'))).toEqual(Buffer.from([0, 255, 10, 13]));
  });

  it('takes its rows as written by the restoring transaction, because numbers of transactions start anew', async () => {
    const { rows } = await target.pool.query('select written_by <= pg_current_xact_id() as past from mark');
    expect(rows).toEqual([{ past: true }]);
  });

  it('goes on counting where the sequences stood, with triggers and foreign keys at work', async () => {
    await target.pool.query(`insert into every_type (note) values ('new')`);
    const { rows } = await target.pool.query(
      'select max(id)::int as id, (select max(n)::int from log) as n from every_type',
    );
    expect(rows).toEqual([{ id: 3003, n: 3003 }]);
    await expect(target.pool.query('insert into every_type (parent) values (99999)')).rejects.toThrow(
      'foreign key',
    );
  });

  it('replaces what is there only when asked to', async () => {
    await expect(restored()).rejects.toThrow(RestoreRefusedError);
    await target.pool.query('delete from log');
    await restored(true);
    expect(await contents(target, 'log')).toEqual(await contents(source, 'log'));
    expect(await migrate(target, migrationsFolder)).toEqual([]);
  });

  async function repack(path: string, change: (folder: string) => void): Promise<void> {
    const folder = join(target.dataDir, 'unpacked');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    await extract({ file, cwd: folder });
    change(folder);
    await create({ gzip: true, file: path, cwd: folder }, ['.']);
  }
});

it('gets the migrations that came after it', async () => {
  const database = await openTestDatabase('postgres');
  const migrationsFolder = copyMigrations();
  const file = join(database.dataDir, 'old.tar.gz');
  await backup(database, { dataDir: database.dataDir, file, version: '1.0.0' });
  appendMigration(migrationsFolder, '9000_later', 'create table later (n int)');
  await restore(database, { dataDir: database.dataDir, file, migrationsFolder });
  expect((await database.pool.query('table later')).rows).toEqual([]);
  await database.close();
  rmSync(migrationsFolder, { recursive: true, force: true });
});

/** PostgreSQL's own text of all rows. */
async function contents({ pool }: TestDatabase, table: string): Promise<string[]> {
  const { rows } = await pool.query(`select t::text as row from ${table} t order by 1`);
  return rows.map(({ row }) => row);
}

function edit(path: string, what: RegExp | string = '1', by = '2'): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace(what, by));
}
