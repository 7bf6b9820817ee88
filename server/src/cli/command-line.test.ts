import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDataDir } from '../testing/index.ts';
import { buildProgram } from './main.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/rongqiao.mjs', import.meta.url));
const LISTING = {
  kind: 'talent',
  title: '数控车工',
  body: '两班倒,包住。',
  organisation: { name: '测试机械厂', type: 'enterprise' },
  region: '大洼区',
};

describe('the command line', () => {
  /** Everything runs in a folder that isn't the project's. */
  const work = mkdtempSync(join(tmpdir(), 'rongqiao-cli-'));
  const dataDir = makeDataDir();
  afterAll(() => {
    for (const folder of [work, dataDir]) rmSync(folder, { recursive: true, force: true });
  });

  function start(args: string[], variables: Record<string, string> = {}) {
    const settings = {
      DATA_DIR: dataDir,
      RONGQIAO_DEMO: 'off',
      PORT: '0',
      RONGQIAO_LANG: 'en',
      LOG_LEVEL: 'error',
    };
    const { DATABASE_URL: _, ...inherited } = process.env;
    return spawn(process.execPath, [PROGRAM, ...args], {
      cwd: work,
      env: { ...inherited, ...settings, ...variables },
    });
  }

  async function run(args: string[], options: { input?: string; variables?: Record<string, string> } = {}) {
    const child = start(args, options.variables);
    child.stdin.end(options.input ?? '');
    const code = new Promise<number | null>((resolve) => child.on('exit', resolve));
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { code: await code, out, err };
  }

  it.each([
    'serve',
    'user',
    'reindex',
    'match rank',
    'import listings',
    'export listings',
    'backup',
    'restore',
    'audit verify',
    'audit head',
  ])('explains %s with an example', (name) => {
    let help = '';
    const found = name
      .split(' ')
      .reduce<Command | undefined>((at, word) => at?.commands.find((c) => c.name() === word), buildProgram());
    found
      ?.configureOutput({
        writeOut: (words) => {
          help += words;
        },
      })
      .outputHelp();
    expect(help).toContain(`npx rongqiao ${name}`);
  });

  it.each([[['nonsense']], [['reindex', '--timeout', 'soon']]])(
    'ends with 2 on wrong usage: %j',
    async (args) => {
      expect(await run(args)).toMatchObject({ code: 2, out: '' });
    },
  );

  it('ends with 2 on a wrong configuration, telling every mistake', async () => {
    const { code, err } = await run(['serve'], { variables: { PORT: 'x', LOG_LEVEL: 'y' } });
    expect(code).toBe(2);
    expect(err).toMatch(/PORT[\s\S]*LOG_LEVEL/);
  });

  describe('match rank', () => {
    const corpus = join(work, 'corpus.ndjson');
    const queries = join(work, 'queries.ndjson');
    const today = '2025-11-10';
    beforeAll(() => {
      const demand = { ...LISTING, id: 'D1', direction: 'demand' };
      const supply = {
        ...LISTING,
        id: 'S1',
        direction: 'supply',
        title: '数控车工毕业生 12 人',
        organisation: { name: '测试职业学院', type: 'school' },
      };
      writeFileSync(corpus, [demand, supply].map((line) => JSON.stringify(line)).join('\n'));
    });

    it('answers one line per query with score and reasons', async () => {
      writeFileSync(queries, `${JSON.stringify({ id: 'Q1', listing: 'D1', today })}\n`);
      const { code, out } = await run(['match', 'rank', '--corpus', corpus, '--queries', queries]);
      expect(code).toBe(0);
      expect(
        out
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ).toEqual([
        { id: 'Q1', results: [{ id: 'S1', score: expect.any(Number), reasons: expect.any(Array) }] },
      ]);
    });

    it('searches with --search', async () => {
      writeFileSync(queries, `${JSON.stringify({ id: 'Q1', q: '车工', today })}\n`);
      const { out } = await run(['match', 'rank', '--search', '--corpus', corpus, '--queries', queries]);
      expect(
        JSON.parse(out)
          .results.map(({ id }: { id: string }) => id)
          .toSorted(),
      ).toEqual(['D1', 'S1']);
    });

    it('ends with 4 and names the line and field of a malformed file', async () => {
      writeFileSync(
        queries,
        `{"id":"Q1","listing":"D1","today":"${today}"}\n\n{"id":"Q2","listing":"D1"}\nnot json\n`,
      );
      const { code, out, err } = await run(['match', 'rank', '--corpus', corpus, '--queries', queries]);
      expect({ code, out }).toEqual({ code: 4, out: '' });
      expect(err).toContain(`${queries}:3: today`);
      expect(err).toContain(`${queries}:4: JSON`);
    });

    it('ends with 4 when a file is missing', async () => {
      const files = ['--corpus', join(work, 'none'), '--queries', queries];
      expect(await run(['match', 'rank', ...files])).toMatchObject({ code: 4, out: '' });
    });
  });

  describe('without a running server', () => {
    it('works on the folder itself', async () => {
      expect(await run(['user', 'list', '--json'])).toMatchObject({ code: 0, out: '[]\n' });
    });

    it('ends with 3 when there is nobody to rebuild the index', async () => {
      expect(await run(['reindex'])).toMatchObject({ code: 3, out: '' });
    });
  });

  describe('beside a running server', () => {
    let server: ReturnType<typeof start>;
    let address: string;
    beforeAll(async () => {
      server = start(['serve', '--json']);
      for await (const chunk of server.stdout) {
        address = JSON.parse(`${chunk}`).address;
        break;
      }
    });

    it('adds, lists and disables users', async () => {
      const added = await run(['user', 'add', 'zhang@example.cn', '--name', '张敏', '--generate', '--json']);
      const { id, password } = JSON.parse(added.out);
      expect(password.length).toBeGreaterThanOrEqual(16);
      const disabled = await run(['user', 'disable', 'zhang@example.cn']);
      expect(disabled.code).toBe(0);
      const listed = JSON.parse((await run(['user', 'list', '--json'])).out);
      expect(listed).toMatchObject([
        { id, email: 'zhang@example.cn', name: '张敏', disabledAt: expect.any(String) },
      ]);
      expect(JSON.stringify(listed)).not.toContain(password);
    });

    it('ends with 3 on a name that is taken or a password that breaks the rule, and 4 on an unknown user', async () => {
      const taken = ['user', 'add', 'zhang@example.cn', '--name', 'B', '--generate'];
      expect(await run(taken)).toMatchObject({ code: 3, out: '' });
      const short = ['user', 'add', 'li@example.cn', '--name', 'C'];
      expect(await run(short, { input: 'short\n' })).toMatchObject({ code: 3, out: '' });
      expect(await run(['user', 'disable', 'nobody@example.cn'])).toMatchObject({ code: 4, out: '' });
    });

    it('imports a file once, and ends with 5 where rows were rejected', async () => {
      const rows = [
        '岗位名称,公司名称,工作地点,薪资',
        '数控车工,测试机械厂,盘锦市大洼区,6000-8000元/月',
        ',测试机械厂,盘锦市大洼区,面议',
      ];
      writeFileSync(join(work, 'posts.csv'), rows.join('\n'));
      const attempt = async (...flags: string[]) => {
        const { code, out } = await run(['import', 'listings', 'posts.csv', '--json', ...flags]);
        return { code, ...JSON.parse(out) };
      };
      expect(await attempt('--dry-run')).toMatchObject({ code: 5, dryRun: true, created: 1, rejected: 1 });
      expect(await attempt()).toMatchObject({ code: 5, created: 1, unchanged: 0, rejected: 1 });
      expect(await attempt()).toMatchObject({ code: 5, created: 0, unchanged: 1, rejected: 1 });
    });

    it('exports every listing', async () => {
      const { code, out } = await run(['export', 'listings', '--format', 'csv']);
      expect(code).toBe(0);
      const lines = out.trimEnd().split('\r\n');
      expect(lines).toHaveLength(2);
      expect(lines[1]).toContain('数控车工');
    });

    it('backs up, adds users and rebuilds the index through the server', async () => {
      expect(await run(['backup', 'b.tar.gz'])).toMatchObject({ code: 0 });
      expect(await run(['user', 'add', 'wang@example.cn', '--name', 'W', '--generate'])).toMatchObject({
        code: 0,
      });
      expect(JSON.parse((await run(['reindex', '--json'])).out)).toEqual({ listings: 1 });
      const health = await fetch(new URL('/healthz', address));
      expect(await health.json()).toMatchObject({ status: 'ok', database: 'pglite' });
    });

    it('refuses to serve or restore over it, naming the process', async () => {
      for (const args of [['serve'], ['restore', 'b.tar.gz', '--force']]) {
        const { code, err } = await run(args);
        expect(code).toBe(3);
        expect(err).toContain(`process ${server.pid}`);
      }
    });

    it('ends the server with 0 on SIGTERM, and then restores', async () => {
      const ended = new Promise((resolve) => server.on('exit', resolve));
      server.kill('SIGTERM');
      expect(await ended).toBe(0);
      expect(await run(['restore', 'b.tar.gz'])).toMatchObject({ code: 3 });
      expect(await run(['restore', 'b.tar.gz', '--force'])).toMatchObject({ code: 0 });
      const users = JSON.parse((await run(['user', 'list', '--json'])).out);
      expect(users.map(({ email }: { email: string }) => email)).toEqual(['zhang@example.cn']);
    });

    it('ends with 4 on a damaged backup', async () => {
      writeFileSync(join(work, 'damaged.tar.gz'), 'x');
      expect(await run(['restore', 'damaged.tar.gz', '--force'])).toMatchObject({ code: 4, out: '' });
    });
  });
});
