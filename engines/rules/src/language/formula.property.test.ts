import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from './calendar.ts';
import { Exact } from './exact.ts';
import { compileFormula, type Formula } from './formula.ts';
import { FormulaError } from './formula-error.ts';
import type { FactName, Names } from './names.ts';

const fact = (name: string, type: FactName['type']): [string, FactName] => [
  name,
  { kind: 'fact', name, code: name, type },
];
const names: Names = new Map([
  fact('甲', 'number'),
  fact('乙', 'number'),
  fact('款', 'money'),
  fact('真', 'boolean'),
  fact('日', 'date'),
  fact('文', 'text'),
]);
const ON = parseDay('2026-06-01') ?? 0;
const LIMIT = 1n << 2048n;

/** The formula, or null where the text is none. Anything thrown but a `FormulaError` fails the test. */
function compile(source: string): Formula | null {
  try {
    return compileFormula(source, names);
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    expect(error.range[0]).toBeLessThanOrEqual(source.length);
    expect(error.line).toBeGreaterThan(0);
    expect(error.column).toBeGreaterThan(0);
    return null;
  }
}

const WORDS = [
  ...['甲', '乙', '款', '真', '日', '文', '评估日', '丙', '且', '或', '非', '如果', '则', '否则', '属于'],
  ...[
    '+',
    '-',
    '*',
    '/',
    '=',
    '!=',
    '<',
    '<=',
    '>',
    '>=',
    '(',
    ')',
    ',',
    'min',
    'floor',
    '整月数',
    'toString',
  ],
  ...[
    '1',
    '0',
    '7%',
    '2.5万',
    '3元',
    '1个月',
    '2024-02-30',
    '2024-02-29',
    '"文"',
    '“',
    '\n',
    '𠮷',
    '__proto__',
  ],
];
const pieces = fc.array(fc.constantFrom(...WORDS), { maxLength: 24 }).map((words) => words.join(' '));
const anything = fc.oneof(
  fc.anything(),
  fc.constantFrom('1', '1e999', '9'.repeat(40), '2.5万元', '2024-02-29', '∞'),
);

/** Formulas that are ones, of numbers and of yes or no. */
const { number, truth } = fc.letrec<{ number: string; truth: string }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom('甲', '乙', '7%', '0', '999999999999'),
    fc
      .tuple(tie('number'), fc.constantFrom('+', '-', '*', '/'), tie('number'))
      .map(([left, op, right]) => `(${left} ${op} ${right})`),
    fc.tuple(tie('truth'), tie('number'), tie('number')).map(([a, b, c]) => `(如果 ${a} 则 ${b} 否则 ${c})`),
  ),
  truth: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom('真', '是', '否'),
    fc.tuple(tie('number'), fc.constantFrom('<', '>=', '='), tie('number')).map((parts) => parts.join(' ')),
    fc
      .tuple(tie('truth'), fc.constantFrom('且', '或'), tie('truth'))
      .map(([a, op, b]) => `((${a}) ${op} (${b}))`),
    tie('truth').map((of) => `非 (${of})`),
  ),
}));

describe('the rule language, whatever it is given', () => {
  it('takes a text or says where it is none, and judges any facts without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), pieces), anything, (source, value) => {
        const formula = compile(source);
        const facts = { 甲: value, 乙: value, 款: value, 真: value, 日: value, 文: value };
        formula?.evaluate({ facts, on: ON });
        formula?.explain({ facts, on: ON });
      }),
      { numRuns: 3000 },
    );
  });

  it('comes to the same with its explanation, and is unknown only with a reason', () => {
    fc.assert(
      fc.property(fc.oneof(number, truth), fc.option(fc.integer()), fc.boolean(), (source, 甲, 真) => {
        const formula = compile(source);
        const given = { facts: { ...(甲 !== null && { 甲 }), 乙: 3, 真 }, on: ON };
        const plain = formula?.evaluate(given);
        const told = formula?.explain(given);
        expect(`${told?.value}`).toBe(`${plain?.value}`);
        expect(told?.gaps).toEqual(plain?.gaps);
        if (plain?.value === undefined) expect(plain?.gaps.length).toBeGreaterThan(0);
      }),
      { numRuns: 1500 },
    );
  });

  it('never decides otherwise once a missing fact is supplied', () => {
    fc.assert(
      fc.property(truth, fc.integer(), fc.boolean(), (source, 甲, 真) => {
        const formula = compile(source);
        const before = formula?.evaluate({ facts: { 乙: 3, 真 }, on: ON }).value;
        const after = formula?.evaluate({ facts: { 甲, 乙: 3, 真 }, on: ON }).value;
        if (before !== undefined) expect(after).toBe(before);
      }),
      { numRuns: 1500 },
    );
  });

  it('grows no number beyond its limit, however long the formula multiplies', () => {
    for (const part of ['甲', '甲 * 甲', '甲 / 乙']) {
      const formula = compileFormula(Array.from({ length: 400 }, () => part).join(' * '), names);
      for (const 甲 of ['9'.repeat(30), '0.000000000000000001', 7]) {
        const begun = performance.now();
        const { value, gaps } = formula.evaluate({ facts: { 甲, 乙: 3 }, on: ON });
        expect(performance.now() - begun).toBeLessThan(1000);
        if (value instanceof Exact) expect(value.numerator < LIMIT && value.denominator < LIMIT).toBe(true);
        else expect(gaps[0]?.kind).toBe('no-result');
      }
    }
  });

  it('reads a fact only where it stands itself, never from a prototype', () => {
    const polluted = Object.create({ 甲: 1, 真: true }) as Record<string, unknown>;
    expect(compileFormula('甲 > 0 或 真', names).evaluate({ facts: polluted, on: ON }).value).toBeUndefined();
    for (const name of Object.getOwnPropertyNames(Object.prototype)) expect(compile(name)).toBeNull();
  });

  it('prints a decimal that reads back as the same number', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.nat({ max: 12 }), (n, places) => {
        const exact = Exact.of(n, 10n ** BigInt(places));
        const [digits = '', rest = ''] = `${exact}`.split('.');
        const back = Exact.of(BigInt(digits.replace('-', '') + rest), 10n ** BigInt(rest.length));
        expect(exact?.compare((n < 0n ? back?.negated() : back) ?? Exact.ZERO)).toBe(0);
      }),
    );
  });
});
