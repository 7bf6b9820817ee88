import { parseChineseNumber } from './numerals.ts';
import { readUnit, type Unit } from './units.ts';

/** One number with its multiplier and unit, if it has one: 2.5万个, 百分之六十, 三分之一, 七成. */
export interface Atom {
  start: number;
  end: number;
  /** In the unit; per cent as 0–100. */
  value: number;
  /** The multiplier that was written after the digits (万 = 10 000), 1 if none. */
  factor: number;
  unit: Unit | null;
  numeral: 'arabic' | 'han' | 'word';
  more: boolean;
}

const HAN = '〇零一二两三四五六七八九十百千万亿';
const ARABIC = /(?:\d{1,3}(?:,\d{3}){1,5}(?!\d)|\d{1,16})(?:\.\d{1,8})?/y;
const HAN_NUMBER = new RegExp(`[${HAN}]{1,16}(?:点[〇零一二三四五六七八九]{1,8})?`, 'y');
const PER = new RegExp(
  `([百千万])分之(?:([${HAN}]{1,16}(?:点[〇零一二三四五六七八九]{1,8})?)|(\\d+(?:\\.\\d+)?))`,
  'y',
);
const FRACTION = /([二三四五六七八九十]{1,2})分之([一二两三四五六七八九]{1,2})/y;
const TENTHS = /([一二两三四五六七八九]|\d(?:\.\d)?)成(?![立果员为长功本绩效品人就交年份熟])/y;
const MULTIPLIER = / ?([余多])?(百万|千万|万亿|[十百千]?[万亿])([余多])?/y;
const WORDS = /一半(?!以?时)|过半|减半|翻([一两二三])?番/y;

const PERCENT: Unit = { text: '%', unit: '%', kind: 'percent', not: '' };
const TIMES: Unit = { text: '倍', unit: '倍', kind: 'multiple', not: '' };
const FACTORS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** At most six significant decimals, so that 2.3万 is 23000 and one third is 33.33. */
const tidy = (value: number, decimals = 6): number => Number(value.toFixed(decimals));

const percent = (
  start: number,
  end: number,
  value: number,
  numeral: Atom['numeral'],
  more = false,
): Atom => ({
  start,
  end,
  value,
  factor: 1,
  unit: PERCENT,
  numeral,
  more,
});

function readPercentWord(text: string, at: number): Atom | null {
  const per = match(PER, text, at);
  if (per !== null) {
    const number = per[2] === undefined ? Number(per[3]) : parseChineseNumber(per[2]);
    const divisor = per[1] === '百' ? 1 : per[1] === '千' ? 10 : 100;
    return number === null ? null : percent(at, at + per[0].length, tidy(number / divisor), 'han');
  }
  const fraction = match(FRACTION, text, at);
  if (fraction !== null) {
    const below = parseChineseNumber(fraction[1] ?? '');
    const above = parseChineseNumber(fraction[2] ?? '');
    if (below === null || above === null || above >= below) return null;
    return percent(at, at + fraction[0].length, tidy((above / below) * 100, 2), 'han');
  }
  const tenths = match(TENTHS, text, at);
  if (tenths !== null) {
    const number = parseChineseNumber(tenths[1] ?? '') ?? Number(tenths[1]);
    return Number.isNaN(number) ? null : percent(at, at + tenths[0].length, tidy(number * 10), 'han');
  }
  const word = match(WORDS, text, at);
  if (word === null) return null;
  const end = at + word[0].length;
  if (!word[0].startsWith('翻')) return percent(at, end, 50, 'word', word[0] === '过半');
  const doublings = word[1] === undefined ? 1 : (parseChineseNumber(word[1]) ?? 1);
  return { start: at, end, value: 2 ** doublings, factor: 1, unit: TIMES, numeral: 'word', more: false };
}

function readHalf(text: string, at: number): Atom | null {
  if (text.charAt(at) !== '半') return null;
  const unit = readUnit(text, at + 1);
  if (unit === null || (unit.unit !== '年' && unit.unit !== '个月' && unit.unit !== '学年')) return null;
  return {
    start: at,
    end: at + 1 + unit.text.length,
    value: 0.5,
    factor: 1,
    unit,
    numeral: 'han',
    more: false,
  };
}

function factorOf(multiplier: string): number {
  let factor = 1;
  for (const char of multiplier) factor *= FACTORS[char] ?? 1;
  return factor;
}

function readArabic(text: string, at: number): Atom | null {
  const digits = match(ARABIC, text, at);
  if (digits === null) return null;
  let end = at + digits[0].length;
  let factor = 1;
  let more = false;
  const multiplier = match(MULTIPLIER, text, end);
  if (multiplier !== null) {
    factor = factorOf(multiplier[2] ?? '');
    more = multiplier[1] !== undefined || multiplier[3] !== undefined;
    end += multiplier[0].length;
  } else if (/^[余多]/.test(text.charAt(end)) && readUnit(text, end + 1) !== null) {
    more = true;
    end += 1;
  }
  const spaced = text.charAt(end) === ' ' && text.charAt(end + 1) === '%' ? end + 1 : end;
  const unit = readUnit(text, spaced);
  const value = tidy(Number(digits[0].replaceAll(',', '')) * factor);
  return {
    start: at,
    end: unit === null ? end : spaced + unit.text.length,
    value,
    factor,
    unit,
    numeral: 'arabic',
    more,
  };
}

function readHan(text: string, at: number): Atom | null {
  const digits = match(HAN_NUMBER, text, at);
  if (digits === null) return null;
  const value = parseChineseNumber(digits[0]);
  if (value === null) return null;
  let end = at + digits[0].length;
  const more = /^[余多]$/.test(text.charAt(end)) && readUnit(text, end + 1) !== null;
  if (more) end += 1;
  const unit = readUnit(text, end);
  return {
    start: at,
    end: unit === null ? end : end + unit.text.length,
    value,
    factor: 1,
    unit,
    numeral: 'han',
    more,
  };
}

/** The number that begins exactly at `at`, with its unit; `unit` is `null` where none follows. */
export function readAtom(text: string, at: number): Atom | null {
  return readPercentWord(text, at) ?? readHalf(text, at) ?? readArabic(text, at) ?? readHan(text, at);
}
