import { describe, expect, it } from 'vitest';
import { FormulaError } from '../language/formula-error.ts';
import { compileLight, judgeLight } from './judge-light.ts';

const LIGHTS = [
  {
    id: 'near',
    light: 'yellow' as const,
    when: '有完成时限 且 距完成时限天数 <= 45 且 进度百分比 < 100',
    statement: '临近完成时限',
  },
  {
    id: 'over',
    light: 'red' as const,
    when: '超过完成时限天数 > 0',
    statement: '已超过完成时限',
    clause: 'c1',
  },
].map(compileLight);
const on = '2026-03-02';
const judge = (facts: object) => judgeLight(LIGHTS, { facts: { ...facts }, on });

describe('lights', () => {
  it('are green while no rule is met', () => {
    const judged = judge({ 有完成时限: true, 距完成时限天数: 46, 进度百分比: 10, 超过完成时限天数: 0 });
    expect(judged).toEqual({ light: 'green', reasons: [] });
  });

  it('are yellow on the boundary, and say by which rule and on what facts', () => {
    const judged = judge({ 有完成时限: true, 距完成时限天数: 45, 进度百分比: 10, 超过完成时限天数: 0 });
    expect(judged.light).toBe('yellow');
    expect(judged.reasons[0]?.rule.id).toBe('near');
    expect(judged.reasons[0]?.facts).toContainEqual({
      name: '距完成时限天数',
      value: { zh: '45天', en: '45' },
    });
  });

  it('are red where a red rule is met, red reasons first', () => {
    const judged = judge({ 有完成时限: true, 距完成时限天数: -3, 进度百分比: 10, 超过完成时限天数: 3 });
    expect(judged.light).toBe('red');
    expect(judged.reasons.map(({ rule }) => rule.id)).toEqual(['over', 'near']);
  });

  it('do not turn on what is not known: a task without a deadline', () => {
    expect(judge({ 有完成时限: false, 进度百分比: 0 }).light).toBe('green');
  });

  it('say nothing without rules', () => {
    expect(judgeLight([], { facts: {}, on })).toEqual({ light: 'none', reasons: [] });
  });

  it('refuse a formula about anything else', () => {
    expect(() =>
      compileLight({ id: 'x', light: 'red', when: '心情 > 3', statement: '没有这样的事实' }),
    ).toThrow(FormulaError);
  });
});
