import { describe, expect, it } from 'vitest';
import { parseDay } from './calendar.ts';
import { Exact } from './exact.ts';
import type { Facts } from './facts.ts';
import { compileFormula } from './formula.ts';
import { FormulaError } from './formula-error.ts';
import type { FactName, Names, ParameterName } from './names.ts';

const day = (iso: string): number => parseDay(iso) ?? Number.NaN;
const fact = (name: string, code: string, type: FactName['type']): FactName => ({
  kind: 'fact',
  name,
  code,
  type,
});
const facts = [
  fact('技术岗位数', 'technical_posts', 'number'),
  fact('实习岗位数', 'internship_posts', 'number'),
  fact('企业规模', 'size', 'text'),
  fact('入职日', 'hired_on', 'date'),
  fact('培训支出', 'training_spend', 'money'),
  fact('已签协议', 'agreement', 'boolean'),
];
const share: ParameterName = {
  kind: 'parameter',
  name: '岗位比例',
  type: 'number',
  values: [
    { from: day('2026-01-01'), value: Exact.of(7n, 100n), clause: 'c1' },
    { from: day('2027-01-01'), value: Exact.of(8n, 100n), clause: 'c2' },
    { from: day('2030-01-01'), value: null, clause: 'c3' },
  ],
};
const names: Names = new Map<string, FactName | ParameterName>([
  ...facts.flatMap((f): [string, FactName][] => [
    [f.name, f],
    [f.code, f],
  ]),
  ['岗位比例', share] as const,
]);
const judge = (source: string, given: Facts = {}, on = '2026-06-01') =>
  compileFormula(source, names).evaluate({ facts: given, on: day(on) });
const refusal = (source: string): FormulaError => {
  try {
    compileFormula(source, names);
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
  throw new Error(`accepted: ${source}`);
};

describe('the rule language', () => {
  it('meets a per cent of n exactly, at the boundary and one below, for every n', () => {
    const formula = compileFormula('实习岗位数 >= 技术岗位数 * 7%', names);
    for (let n = 100; n <= 100_000; n += 100) {
      const at = (posts: number) =>
        formula.evaluate({ facts: { 技术岗位数: n, 实习岗位数: posts }, on: 0 }).value;
      expect([at((n * 7) / 100), at((n * 7) / 100 - 1)]).toEqual([true, false]);
    }
  });

  it('reads 0.07 from JSON as seven hundredths', () => {
    expect(judge('技术岗位数 * 3 = 0.21', { 技术岗位数: 0.07 }).value).toBe(true);
  });

  it('says which fact is missing, and asks for none that does not matter', () => {
    const asked = (source: string, given: Facts) => {
      const { value, gaps } = judge(source, given);
      return { value, gaps: gaps.map((gap) => (gap.kind === 'missing-fact' ? gap.fact.name : gap.kind)) };
    };
    expect(asked('实习岗位数 >= 3 且 已签协议', { 已签协议: true })).toEqual({
      value: undefined,
      gaps: ['实习岗位数'],
    });
    expect(asked('实习岗位数 >= 3 且 已签协议', { 已签协议: false })).toEqual({ value: false, gaps: [] });
    expect(asked('实习岗位数 >= 3 或 已签协议', { 已签协议: true })).toEqual({ value: true, gaps: [] });
  });

  it('takes a parameter as it stood on the day, and none before its first or after its last', () => {
    const given = { 技术岗位数: 100, 实习岗位数: 7 };
    const source = '实习岗位数 >= 技术岗位数 * 岗位比例';
    expect(judge(source, given, '2026-12-31').value).toBe(true);
    expect(judge(source, given, '2027-01-01').value).toBe(false);
    for (const outside of ['2025-12-31', '2030-01-01']) {
      const { value, gaps } = judge(source, given, outside);
      expect([value, gaps[0]?.kind]).toEqual([undefined, 'parameter-not-in-force']);
    }
  });

  it('counts calendar months: the last of a month stays the last', () => {
    expect(judge('2024-01-31 + 1个月 = 2024-02-29').value).toBe(true);
    expect(judge('整月数(2024-01-31, 2024-02-28) = 0 且 整月数(2024-01-31, 2024-02-29) = 1').value).toBe(
      true,
    );
    expect(judge('评估日 <= 入职日 + 1年', { 入职日: '2025-06-01' }).value).toBe(true);
    expect(judge('评估日 <= 入职日 + 1年', { 入职日: '2025-05-31' }).value).toBe(false);
  });

  it('keeps money apart from numbers and counts in 万元', () => {
    expect(judge('min(培训支出 * 30%, 5万元) = 50000元', { 培训支出: '20万元' }).value).toBe(true);
    expect(refusal('培训支出 + 3').code).toBe('wrong-type');
  });

  it('leaves a division by zero without a result, and lets the rest decide', () => {
    expect(judge('1 / 技术岗位数 > 2', { 技术岗位数: 0 }).gaps[0]?.kind).toBe('no-result');
    expect(judge('1 / 技术岗位数 > 2 且 否', { 技术岗位数: 0 }).value).toBe(false);
  });

  it('sees own properties only', () => {
    const inherited = Object.create({ 已签协议: true }) as Facts;
    expect(judge('已签协议', inherited).value).toBeUndefined();
    expect(refusal('constructor').code).toBe('unknown-name');
    expect(refusal('toString(1)').code).toBe('unknown-function');
  });

  it.each<[string, string, number]>([
    ['实习岗位数 >= ', 'expected', 10],
    ['实习岗位 > 1', 'unknown-name', 1],
    ['1 +\n 「', 'unclosed-text', 2],
    ['2026-02-30 = 评估日', 'no-such-date', 1],
    ['企业规模 > 3', 'wrong-type', 1],
    ['1 ; 2', 'unreadable-character', 3],
    ['1.5个月', 'unreadable-number', 1],
  ])('says where %j is wrong, in Chinese and English', (source, code, column) => {
    const error = refusal(source);
    expect([error.code, error.column]).toEqual([code, column]);
    expect(error.saying.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(error.saying.en).toMatch(/[a-z]{3}/);
  });

  it('refuses what is too deep or too long at the place where it becomes so', () => {
    const deep = refusal(`${'('.repeat(100)}1${')'.repeat(100)}`);
    const long = refusal('1'.repeat(9000));
    expect([deep.code, deep.column, long.code, long.column]).toEqual(['too-deep', 61, 'too-long', 8001]);
  });
});
