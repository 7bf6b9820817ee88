import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../../bin/rongqiao.mjs', import.meta.url));
const PAGE = fileURLToPath(new URL('../../../docs/packs.md', import.meta.url));
/** A regulation of a city that no pack is written for. */
const SIXTH = fileURLToPath(new URL('../../../../shared/data/policies/F16.txt', import.meta.url));
const EXAMPLE = /```yaml\n([\s\S]*?)```/.exec(readFileSync(PAGE, 'utf8'))?.[1] ?? '';
/** The two scenarios that the example leaves out. */
const REST = `scenarios:
  - { name: 三个岗位按每个一千元补贴, rule: r3, case: pass, on: 2026-06-01, assume: { q1: start }, facts: { 实习岗位数: 3, 实习开始日: 2026-01-01 }, expect: { verdict: true, amountFen: 300000 } }
  - { name: 两个岗位不补贴, rule: r3, case: fail, on: 2026-06-01, assume: { q1: start }, facts: { 实习岗位数: 2, 实习开始日: 2026-01-01 }, expect: { verdict: false } }
`;

describe('rongqiao policy, on a pack being written', () => {
  const work = mkdtempSync(join(tmpdir(), 'rongqiao-packs-'));
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  async function run(...args: string[]) {
    const child = spawn(process.execPath, [PROGRAM, 'policy', ...args], {
      cwd: work,
      env: { ...process.env, RONGQIAO_LANG: 'en' },
    });
    child.stdin.end();
    const code = new Promise<number | null>((resolve) => child.on('exit', resolve));
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { code: await code, out, err };
  }

  function write(name: string, change: (example: string) => string = (example) => example): string {
    mkdirSync(join(work, name), { recursive: true });
    writeFileSync(join(work, name, 'pack.yaml'), change(EXAMPLE));
    writeFileSync(join(work, name, 'scenarios.yaml'), REST);
    return name;
  }

  function facts(content: string): string {
    writeFileSync(join(work, 'facts.json'), content);
    return 'facts.json';
  }

  it('ends with 4 and names file and line of a wrong figure, a wrong formula and a fact nobody declared', async () => {
    for (const [from, to, said] of [
      ['value: 20  ', 'value: 20个', 'rules.0.value'],
      ['amount: 实习岗位数 * 1000元', 'amount: 实习岗位 * 1000元', 'formula 1:1'],
      ['facts: { 技术岗位数: 100 }', 'facts: { 技术岗位: 100 }', 'no fact called "技术岗位"'],
    ] as const) {
      const { code, out } = await run(
        'check',
        write('bad', (example) => example.replace(from, to)),
      );
      const line = EXAMPLE.slice(0, EXAMPLE.indexOf(from)).split('\n').length;
      expect([code, out]).toEqual([4, expect.stringContaining(`pack.yaml:${line} `)]);
      expect(out).toContain(said);
    }
  });

  it('ends with 4 where a scenario comes out otherwise, with its line and what differs', async () => {
    const wrong = 'expect: { verdict: true, amountFen: 5000000 }';
    const pack = write('otherwise', (example) => example.replace(wrong, wrong.replace('5000000', '6000000')));
    const { code, out } = await run('check', pack);
    const name = '自实习开始日起算时，六十个岗位按上限补贴五万元';
    const line = EXAMPLE.slice(0, EXAMPLE.indexOf(name)).split('\n').length;
    expect(code).toBe(4);
    expect(out).toContain(`pack.yaml:${line} “${name}”: amountFen: expected 6000000, got 5000000`);
  });

  it('ends with 4 where the file is not the document of the pack, and for a folder that is no pack', async () => {
    writeFileSync(join(work, 'other.txt'), '一、总则\n这是另一份文件。\n');
    const { code, err } = await run('check', write('good'), '--document', 'other.txt');
    expect([code, err]).toEqual([4, expect.stringContaining('fileSha256')]);
    expect((await run('check', 'nowhere')).code).toBe(4);
  });

  it('ends with 4 for facts that are no JSON, with 2 for a day that is none', async () => {
    const pack = write('good');
    expect((await run('evaluate', pack, 'r2', '--facts', facts('{"a":'))).code).toBe(4);
    const badDay = ['--facts', facts('{}'), '--on', '2026-02-30'];
    expect((await run('evaluate', pack, 'r2', ...badDay)).code).toBe(2);
  });

  it('says what a newer pack changes, in words and as JSON', async () => {
    const newer = write('newer', (example) =>
      example
        .replace('value: 20  ', 'value: 25  ')
        .replace('cap: 5万元', 'cap: 8万元')
        .replace('5000000', '6000000'),
    );
    const { code, out } = await run('diff', write('good'), newer, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      { what: 'target', id: 'r1', fields: [{ field: 'value', before: '20', after: '25' }] },
      { what: 'subsidy', id: 'r3', fields: [{ field: 'cap', before: '5万元', after: '8万元' }] },
    ]);
    expect((await run('diff', 'good', newer)).out).toMatch(/r1[\s\S]*20 → 25[\s\S]*5万元 → 8万元/);
  });

  it('drafts a pack without the text, into a new folder only', async () => {
    writeFileSync(
      join(work, 'own.txt'),
      `桥州市实训基地办法\n\n一、目标\n到2027年，建成公共实训基地20个以上。（责任单位：市教育局）\n`,
    );
    expect((await run('draft', 'own.txt', '--out', 'own-2026', '--region', '990100')).code).toBe(0);
    const whole = readAll('own-2026');
    expect(whole).toContain('value: 20');
    expect(whole).not.toContain('公共实训基地');
    expect((await run('draft', 'own.txt', '--out', 'own-2026')).code).toBe(3);
    expect((await run('draft', 'own.txt')).out).toContain('# tasks.yaml');
    expect((await run('draft', 'own.txt', '--region', '000001')).code).toBe(2);
  });

  it.skipIf(!existsSync(SIXTH))(
    'turns a city nobody thought of into a pack, without a line of code',
    async () => {
      expect((await run('draft', SIXTH, '--out', 'sixth-2016', '--region', '330200')).code).toBe(0);
      const open = await run('check', 'sixth-2016', '--json', '--document', SIXTH);
      expect(open.code).toBe(4);
      const { problems } = JSON.parse(open.out);
      expect(problems.length).toBeGreaterThan(50);
      for (const name of readdirSync(join(work, 'sixth-2016'))) {
        const file = join(work, 'sixth-2016', name);
        writeFileSync(file, readFileSync(file, 'utf8').replaceAll('""', '由本市主管部门写明'));
      }
      const { code, out } = await run('check', 'sixth-2016', '--json', '--document', SIXTH);
      expect([code, JSON.parse(out).counts]).toEqual([0, { clauses: 46, tasks: 9, rules: 2, scenarios: 0 }]);
      expect((await run('evaluate', 'sixth-2016', 'rule-r1')).out).toContain('"verdict":"unknown"');
    },
  );

  function readAll(folder: string): string {
    const names = readdirSync(join(work, folder));
    return names.map((name) => readFileSync(join(work, folder, name), 'utf8')).join('\n');
  }
});
