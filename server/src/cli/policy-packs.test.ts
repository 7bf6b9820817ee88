import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../platform/paths/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'rongqiao-packs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `rongqiao policy …` as a person runs it. */
function policy(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const command = [join(ROOT, 'server', 'bin', 'rongqiao.mjs'), 'policy', ...args];
    execFile(
      process.execPath,
      command,
      { env: { ...process.env, LANG: 'zh_CN.UTF-8' } },
      (error, out, err) => {
        resolve({ code: error ? Number(error.code) : 0, out, err });
      },
    );
  });
}

function writeFacts(facts: unknown): string {
  const file = join(folder, 'facts.json');
  writeFileSync(file, JSON.stringify(facts));
  return file;
}

describe('rongqiao policy', () => {
  it('checks a pack and runs its scenarios', async () => {
    const { code, out } = await policy('check', 'changzhi-2019', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      counts: { tasks: 32, rules: 43 },
      problems: [],
      failed: [],
    });
  });

  it('names the file and the line of what is wrong in a pack', async () => {
    writeFileSync(join(folder, 'pack.yaml'), 'pack:\n  id: x y\n');
    const { code, out } = await policy('check', folder);
    expect(code).toBe(4);
    expect(out).toMatch(/pack\.yaml:2 .*编号/);
  });

  it('judges a rule about facts, says what is missing, and keeps money a draft while a question is open', async () => {
    const facts = writeFacts({ 规模以上企业: true, 技术岗位数: 200, 学生实习岗位数: 19 });
    const kept = await policy('evaluate', 'changzhi-2019', 'R11', '--facts', facts, '--on', '2024-12-31');
    expect(JSON.parse(kept.out)).toMatchObject({ verdict: false, missing: [] });
    const unknown = await policy('evaluate', 'changzhi-2019', 'R11', '--on', '2024-12-31');
    expect(JSON.parse(unknown.out)).toMatchObject({
      verdict: 'unknown',
      missing: [{ name: '规模以上企业' }, {}, {}],
    });
    const draft = await policy('evaluate', 'changzhi-2019', 'R25', '--on', '2024-12-31');
    expect(JSON.parse(draft.out)).toMatchObject({ verdict: 'draft' });
    expect(JSON.parse(draft.out)).not.toHaveProperty('amountFen');
  });

  it('refuses an unknown rule, an unknown pack and facts that are none', async () => {
    expect((await policy('evaluate', 'changzhi-2019', 'R99')).code).toBe(4);
    expect((await policy('check', 'nowhere-2026')).code).toBe(4);
    const { code, err } = await policy('evaluate', 'changzhi-2019', 'R11', '--facts', writeFacts([1]));
    expect([code, err]).toEqual([4, expect.stringContaining('facts.json')]);
  });

  it('says that a pack does not differ from itself', async () => {
    expect((await policy('diff', 'changzhi-2019', 'changzhi-2019', '--json')).out.trim()).toBe('[]');
  });
});
