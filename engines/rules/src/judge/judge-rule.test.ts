import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samplePack } from '../testing/sample-pack.ts';
import { judgeRule } from './judge-rule.ts';
import { assumeAnswers } from './run-scenarios.ts';

const pack = samplePack();
const judge = (rule: string, facts: Record<string, unknown>, on = '2026-06-01') =>
  judgeRule(pack, rule, { facts, on });

describe('a rule about a case', () => {
  it('is kept at the boundary and not below it, by the parameter of the day', () => {
    const posts = { 规模以上: true, 技术岗位数: 50 };
    expect(judge('r2', { ...posts, 实习岗位数: 5 }).verdict).toBe(true);
    expect(judge('r2', { ...posts, 实习岗位数: 4 }).verdict).toBe(false);
    expect(judge('r2', { ...posts, 实习岗位数: 5 }, '2027-01-01').verdict).toBe(false);
  });

  it('is unknown, not broken, while it is unknown whether it applies', () => {
    const { verdict, missing } = judge('r2', { 技术岗位数: 50, 实习岗位数: 0 });
    expect([verdict, missing.map(({ name }) => name)]).toEqual(['unknown', ['规模以上']]);
  });

  it('does not apply to whom it does not bind, nor before its day', () => {
    expect(judge('r2', { 规模以上: false }).verdict).toBe('not-applicable');
    const early = judge('r2', { 规模以上: true }, '2025-12-31');
    expect(early.verdict).toBe('not-applicable');
    expect(early.explanation[1]?.zh).toContain('2026-01-01');
  });

  it('names the facts it lacks and whom to ask, and none that no longer matters', () => {
    const { verdict, missing } = judge('r2', { 规模以上: true, 技术岗位数: 50, 实习岗位数: '许多' });
    expect(verdict).toBe('unknown');
    expect(missing).toEqual([
      {
        name: '实习岗位数',
        code: 'internship_posts',
        ask: '企业提供多少实习岗位？',
        suppliedBy: '企业',
        unreadable: true,
      },
    ]);
    expect(judge('r3', { 培训人数: 0 })).toMatchObject({ verdict: false, missing: [] });
  });

  it('pays in whole fen, halves up, and never above the cap', () => {
    expect(judge('r3', { 培训人数: 1 }).amountFen).toBe(30034);
    expect(judge('r3', { 培训人数: 1000 }).amountFen).toBe(1_000_000);
    expect(judge('r3', { 培训人数: 0 }).amountFen).toBeUndefined();
  });

  it('stays a draft with money while a question is open, and is computed once it is answered', () => {
    const facts = { 入职日: '2026-01-10', 取证日: '2026-12-01' };
    const open = judge('r4', facts);
    expect([open.verdict, open.amountFen, open.open[0]?.id]).toEqual(['draft', undefined, 'q1']);
    expect(open.explanation.map(({ zh }) => zh).join('\n')).toContain('一年从哪一天起算');
    const answered = assumeAnswers(pack, { q1: 'hired' });
    expect(judgeRule(answered, 'r4', { facts, on: '2026-12-02' })).toMatchObject({
      verdict: true,
      amountFen: 30000,
    });
    const other = assumeAnswers(pack, { q1: 'other' });
    expect(judgeRule(other, 'r4', { facts, on: '2026-12-02' }).verdict).toBe(false);
  });

  it('says of each step which facts and which parameter of which day and clause led to it', () => {
    const { steps, explanation } = judge('r2', { 规模以上: true, 技术岗位数: 50, 实习岗位数: 5 });
    expect(steps.map(({ part }) => part)).toEqual(['applies', 'holds']);
    expect(steps[1]?.parameters).toEqual([
      { name: '岗位比例', value: { zh: '10%', en: '10%' }, from: '2026-01-01', clause: 'c1' },
    ]);
    expect(explanation.at(-1)?.zh).toBe('结论：符合');
    expect(explanation[0]?.zh).toBe('依据一：实习岗位达到技术岗位的规定比例');
    expect(explanation[2]?.zh).toContain('岗位比例＝10%（依据一，自2026-01-01起）');
    expect(explanation[2]?.zh).toContain('要求“实习岗位数 ≥ 技术岗位数 × 岗位比例”：是');
  });

  it('judges a target by the value of its metric, and without one it is unknown, not zero', () => {
    expect(judge('r1', { 实训基地数: 30 }).verdict).toBe(true);
    expect(judge('r1', { bases: 29 }).verdict).toBe(false);
    const unknown = judge('r1', {});
    expect([unknown.verdict, unknown.missing[0]?.suppliedBy]).toEqual(['unknown', '市教育局']);
  });

  it('leaves a condition without a figure to people', () => {
    expect(judge('r5', {}).verdict).toBe('unknown');
  });

  it('sees own properties only, and never fails for what the facts are', () => {
    const inherited = Object.create({ 规模以上: true }) as Record<string, unknown>;
    expect(judge('r2', inherited).verdict).toBe('unknown');
    fc.assert(
      fc.property(
        fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5'),
        fc.dictionary(
          fc.constantFrom('规模以上', '技术岗位数', '实习岗位数', '培训人数', '入职日', '取证日', 'bases'),
          fc.anything(),
        ),
        (rule, facts) => {
          const { verdict, missing } = judge(rule, facts);
          expect([true, false, 'unknown', 'not-applicable', 'draft']).toContain(verdict);
          if (missing.length > 0) expect(['unknown', 'draft']).toContain(verdict);
        },
      ),
    );
  });
});
