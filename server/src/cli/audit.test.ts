import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { appendAudit } from '../platform/audit/index.ts';
import { inTransaction } from '../platform/db/index.ts';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { main } from './main.ts';

describe('rongqiao audit', () => {
  const work = mkdtempSync(join(tmpdir(), 'rongqiao-audit-'));
  const heads = join(work, 'heads.ndjson');
  let database: TestDatabase;
  let out = '';
  let err = '';

  beforeAll(async () => {
    database = await openTestDatabase();
    const entries = Array.from({ length: 9 }, (_, index) => ({
      actorId: null,
      action: 'listing.publish',
      entity: 'listing',
      entityId: `L${index + 1}`,
      data: {},
    }));
    await inTransaction(database, (tx) => appendAudit(tx, entries, new Date('2026-03-01T08:00:00Z')));
  });
  afterAll(async () => {
    await database.close();
    rmSync(work, { recursive: true, force: true });
  });
  beforeEach(() => {
    vi.stubEnv('DATA_DIR', database.dataDir);
    vi.stubEnv('RONGQIAO_LANG', 'en');
    vi.spyOn(process.stdout, 'write').mockImplementation((words) => {
      out += words;
      return true;
    });
    vi.spyOn(process.stderr, 'write').mockImplementation((words) => {
      err += words;
      return true;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });

  /** Runs the command in this process, beside the open database as beside a server. */
  async function run(...args: string[]) {
    out = '';
    err = '';
    process.exitCode = undefined;
    await main(['node', 'rongqiao', 'audit', ...args]);
    const code = process.exitCode ?? 0;
    process.exitCode = undefined;
    return { code, out, err };
  }

  it('prints the head as one line of JSON', async () => {
    const { code, out: line } = await run('head');
    expect(code).toBe(0);
    expect(JSON.parse(line)).toEqual({
      seq: 9,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      at: '2026-03-01T08:00:00.000Z',
    });
    writeFileSync(heads, line);
  });

  it('ends with 0 on a sound log, with and without a head, and for programs', async () => {
    expect(await run('verify')).toMatchObject({ code: 0, out: expect.stringContaining('sound: 9 rows') });
    expect(await run('verify', '--head', heads)).toMatchObject({
      code: 0,
      out: expect.stringContaining('agrees with 1 exported head'),
    });
    const { out: json } = await run('verify', '--json');
    expect(JSON.parse(json)).toMatchObject({ intact: true, rows: 9, findings: [], findingsTotal: 0 });
  });

  it('ends with 4 and the line where the file of heads is malformed', async () => {
    const bad = join(work, 'bad.ndjson');
    writeFileSync(bad, '{"seq":9,"hash":"short","at":null}\n');
    expect(await run('verify', '--head', bad)).toMatchObject({
      code: 4,
      out: '',
      err: expect.stringContaining(`${bad}:1: hash`),
    });
  });

  it('ends with 4 on a broken log and names the rows, in the language of the console', async () => {
    const statements = [
      'alter table audit_log disable trigger user',
      `update audit_log set action = 'x' where seq = 3`,
      'delete from audit_log where seq in (5, 6, 8, 9)',
      'alter table audit_log enable trigger user',
    ];
    await database.pool.query(statements.join(';'));
    const { code, out: english } = await run('verify', '--head', heads);
    expect(code).toBe(4);
    expect(english).toMatch(/3 place\(s\)[\s\S]*row 3: altered[\s\S]*rows 5 to 6: deleted, 2 in all/);
    expect(english).toContain('rows 8 to 9: 2 missing at the end');
    vi.stubEnv('RONGQIAO_LANG', 'zh-CN');
    const { out: chinese } = await run('verify');
    expect(chinese).toMatch(/有 2 处问题[\s\S]*第 3 行：内容被改动[\s\S]*第 5 至 6 行：被删除，共 2 行/);
    const { code: again, out: json } = await run('verify', '--json');
    expect(again).toBe(4);
    expect(JSON.parse(json).findings).toEqual([
      { kind: 'altered', seq: 3 },
      { kind: 'missing', from: 5, to: 6 },
    ]);
  });
});
