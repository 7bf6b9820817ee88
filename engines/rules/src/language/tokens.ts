import type { Duration, Value, ValueType } from './ast.ts';
import { parseDay } from './calendar.ts';
import { Exact, parseDecimal } from './exact.ts';
import { FormulaError, type FormulaErrorCode, type Range, type Saying } from './formula-error.ts';

export type Token =
  | {
      readonly kind: 'literal';
      readonly type: ValueType;
      readonly value: Value;
      readonly range: Range;
      readonly text: string;
    }
  | { readonly kind: 'word' | 'sign' | 'end'; readonly text: string; readonly range: Range };

const SPACE = /[\s\u3000]+/uy;
const DATE = /\d{4}-\d{2}-\d{2}/y;
const NUMBER = /(\d[\d_]*(?:\.\d+)?)(%|％|亿元|万元|元|亿|万|个月|年|天|日)?/y;
const WORD = /[\p{L}_][\p{L}\p{N}_]*/uy;
const SIGN = /<=|>=|!=|<>|[≤≥≠<>=＝＜＞+\-−*/×÷(),，（）]/uy;
const TEXTS: Record<string, string> = { '"': '"', '“': '”', '「': '」' };

/** The sign that a variant stands for. */
const SAME_SIGN: Record<string, string> = {
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '<>': '!=',
  '＝': '=',
  '＜': '<',
  '＞': '>',
  '−': '-',
  '×': '*',
  '÷': '/',
  '，': ',',
  '（': '(',
  '）': ')',
};

/** Words that join, each with what it stands for; a name cannot be one of them. */
export const KEYWORDS: ReadonlyMap<string, string> = new Map([
  ['and', 'and'],
  ['且', 'and'],
  ['并且', 'and'],
  ['or', 'or'],
  ['或', 'or'],
  ['或者', 'or'],
  ['not', 'not'],
  ['非', 'not'],
  ['不是', 'not'],
  ['in', 'in'],
  ['属于', 'in'],
  ['if', 'if'],
  ['如果', 'if'],
  ['then', 'then'],
  ['则', 'then'],
  ['else', 'else'],
  ['否则', 'else'],
  ['true', 'true'],
  ['是', 'true'],
  ['false', 'false'],
  ['否', 'false'],
]);

/** Cuts a formula into tokens; throws a `FormulaError` at the first character that starts none. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const blank = match(SPACE, source, at);
    if (blank !== null) {
      at += blank[0].length;
      continue;
    }
    const token = readToken(source, at);
    tokens.push(token);
    at = token.range[1];
  }
  tokens.push({ kind: 'end', text: '', range: [source.length, source.length] });
  return tokens;
}

function readToken(source: string, at: number): Token {
  const close = TEXTS[source.charAt(at)];
  if (close !== undefined) return readText(source, at, close);
  const date = match(DATE, source, at);
  if (date !== null) return readDate(source, at, date[0]);
  const number = match(NUMBER, source, at);
  if (number !== null) return readNumber(source, at, number);
  const word = match(WORD, source, at);
  if (word !== null) return { kind: 'word', text: word[0], range: [at, at + word[0].length] };
  const sign = match(SIGN, source, at);
  if (sign !== null)
    return { kind: 'sign', text: SAME_SIGN[sign[0]] ?? sign[0], range: [at, at + sign[0].length] };
  const character = String.fromCodePoint(source.codePointAt(at) ?? 0);
  throw fail(source, 'unreadable-character', [at, at + character.length], {
    zh: `这里不能有“${character}”；名称只用汉字、字母、数字和下划线，文本用引号`,
    en: `"${character}" cannot stand here; names are letters, digits and _, texts stand in quotes`,
  });
}

function readText(source: string, at: number, close: string): Token {
  const end = source.indexOf(close, at + 1);
  if (end < 0)
    throw fail(source, 'unclosed-text', [at, source.length], {
      zh: `文本没有结束，缺少 ${close}`,
      en: `this text has no end; ${close} is missing`,
    });
  const value = source.slice(at + 1, end);
  return { kind: 'literal', type: 'text', value, range: [at, end + 1], text: source.slice(at, end + 1) };
}

function readDate(source: string, at: number, text: string): Token {
  const range: Range = [at, at + text.length];
  const value = parseDay(text);
  if (value === null)
    throw fail(source, 'no-such-date', range, { zh: `没有 ${text} 这一天`, en: `there is no day ${text}` });
  return { kind: 'literal', type: 'date', value, range, text };
}

const SCALE: Record<string, readonly [n: bigint, d: bigint]> = {
  '%': [1n, 100n],
  '％': [1n, 100n],
  万: [10_000n, 1n],
  亿: [100_000_000n, 1n],
  元: [1n, 1n],
  万元: [10_000n, 1n],
  亿元: [100_000_000n, 1n],
};

function readNumber(source: string, at: number, found: RegExpExecArray): Token {
  const [text, digits = '', unit = ''] = found;
  const range: Range = [at, at + text.length];
  const value = parseDecimal(digits.replaceAll('_', ''));
  if (value === null || /[\p{L}\p{N}_.]/u.test(source.charAt(range[1])))
    throw fail(source, 'unreadable-number', range, {
      zh: `读不懂数“${text}”：最多 30 位整数、18 位小数，单位可用 % 万 亿 元 万元 亿元 年 个月 天，其后空一格`,
      en: `"${text}" is no number here: at most 30 digits and 18 decimals; units % 万 亿 元 万元 亿元 年 个月 天; then a space`,
    });
  if (unit === '年' || unit === '个月' || unit === '天' || unit === '日')
    return {
      kind: 'literal',
      type: 'duration',
      value: readDuration(source, range, value, unit),
      range,
      text,
    };
  const [n, d] = SCALE[unit] ?? [1n, 1n];
  const scaled = Exact.of(value.numerator * n, value.denominator * d) ?? value;
  return { kind: 'literal', type: unit.endsWith('元') ? 'money' : 'number', value: scaled, range, text };
}

function readDuration(source: string, range: Range, value: Exact, unit: string): Duration {
  const months = unit === '年' ? value.times(Exact.integer(12)) : value;
  const whole = months?.denominator === 1n || months?.numerator === 0n;
  const count = months === null ? Number.NaN : Number(months.numerator) / Number(months.denominator);
  if (!(whole || Number.isInteger(count)) || count > 120_000 * 31)
    throw fail(source, 'unreadable-number', range, {
      zh: '时长须为整数天、整数月（半年写作 6个月 或 0.5年）',
      en: 'a duration is whole days or whole months (half a year is 6个月 or 0.5年)',
    });
  return unit === '年' || unit === '个月' ? { months: count, days: 0 } : { months: 0, days: count };
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

function fail(source: string, code: FormulaErrorCode, range: Range, saying: Saying): FormulaError {
  return new FormulaError(code, range, source, saying);
}
