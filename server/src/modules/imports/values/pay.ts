import type { PayPeriod } from '@rongqiao/contracts';
import { squeezed } from './plain-text.ts';

/** Pay as a posting states it. Amounts in fen; either end may be open (以上, 以下). */
export interface Pay {
  minFen?: number;
  maxFen?: number;
  period: PayPeriod;
  /** Months paid a year (13薪). */
  months?: number;
  /** The text names no period and the amount is too high for a month. */
  assumedYear?: true;
}

export type PayReading = Pay | 'negotiable' | 'absent' | 'not_understood';

/** What the heading of the column says about bare numbers: 月薪(元), 年薪(万元), salary (k). */
export interface PayHint {
  unit?: keyof typeof UNIT_FEN;
  period?: PayPeriod;
}

const UNIT_FEN = { 百: 10_000, 千: 100_000, k: 100_000, 万: 1_000_000, w: 1_000_000, 元: 100 } as const;
const PERIODS: readonly [RegExp, PayPeriod][] = [
  [/小时|时薪|\/时|每时|hour|\/h|\/hr/, 'hour'],
  [/日薪|日结|天|\/日|每日|day|\/d/, 'day'],
  [/月|month|\/m/, 'month'],
  [/年|year|annual|\/y/, 'year'],
];
const NUMBER = '(\\d+(?:\\.\\d+)?)(百|千|万|k|w)?(?:元|块|rmb|cny)*';
const EVERY = '(?:[/每per]*(?:年|月|日|天|小时|时|hour|hr|h|day|d|month|year)|每?(?:个月))?';
const SHAPE = new RegExp(
  `^[^\\d]{0,12}?${NUMBER}${EVERY}(?:(?:[-~_—–―到至]|to)+${NUMBER})?(以上|起|\\+(?!\\D)|以下|以内|封顶)?(\\D*?)(?:[·*x×,;(]*(\\d{2})(?:\\.\\d)?(?:-\\d{2})?(?:个月)?薪\\)?)?(\\D{0,30})$`,
  'u',
);
/** A month's pay in yuan that is taken at its word; beyond it a year must be meant. */
const HIGHEST_MONTH_FEN = 15_000_000;
/** From here on a number before a number in 万 is yuan: 5000-1万. */
const LOWEST_YUAN = 300;

/**
 * Reads pay in the writings that job sites and personnel departments use: 2-3万, 8千-1.2万·13薪, 6-9千, 30-40万/年,
 * 150元/天, 8K-12K, 8000以上, 10001 (a floor a month), 面议. Piece rates, shares and foreign money are not understood.
 */
export function readPay(text: string, hint: PayHint = {}): PayReading {
  const plain = withDigits(
    squeezed(text)
      .replace(/(?<=\d),(?=\d{3})/g, '')
      .replace(/[¥]|人民币/g, ''),
  );
  if (plain === '' || /^[-—/]+$/.test(plain)) return 'absent';
  const match = SHAPE.exec(plain);
  if (!match || /[$€£%]|美元|港币|欧元|日元|usd|hkd|[/每](?:周|次|件|单|票|平|课|节|人)/u.test(plain)) {
    return /面议|面谈|电议|详谈|negotiable|保密/u.test(plain) ? 'negotiable' : 'not_understood';
  }
  const [, low, lowUnit, high, highUnit, open, , months] = match;
  const ends = endsFen({ low, lowUnit, high, highUnit }, hint.unit);
  if (!ends) return 'not_understood';
  return assemble(plain, ends, { open, months, hint });
}

/** Unit and period that the heading of a column gives to its numbers. */
export function payHint(heading: string): PayHint {
  const plain = squeezed(heading);
  const unit = /(万|千|k)(?=元|\)|\/|$)/.exec(plain)?.[1] ?? (plain.includes('元') ? '元' : undefined);
  const period = periodOf(plain);
  return { ...(unit ? { unit: unit as keyof typeof UNIT_FEN } : {}), ...(period ? { period } : {}) };
}

function assemble(
  plain: string,
  [minFen, maxFen]: [number, number | undefined],
  { open, months, hint }: { open: string | undefined; months: string | undefined; hint: PayHint },
): PayReading {
  const named = periodOf(plain) ?? hint.period;
  const assumedYear = !named && !months && minFen > HIGHEST_MONTH_FEN;
  const period = named ?? (assumedYear ? 'year' : 'month');
  if (period === 'month' && minFen < 10_000) return 'not_understood';
  if (period === 'year' && (maxFen ?? minFen) < 100_000) return 'not_understood';
  const paid = months ? Number(months) : undefined;
  return {
    ...range(minFen, maxFen, open),
    period,
    ...(paid && paid >= 12 && paid <= 24 ? { months: paid } : {}),
    ...(assumedYear ? { assumedYear } : {}),
  };
}

function range(minFen: number, maxFen: number | undefined, open: string | undefined) {
  if (maxFen !== undefined) return { minFen, maxFen };
  return open === '以下' || open === '以内' || open === '封顶' ? { maxFen: minFen } : { minFen };
}

function periodOf(plain: string): PayPeriod | undefined {
  const outside = plain.replace(/\d+个?月?薪/g, '').replace(/年终|年底|月饼|周末|节日/g, '');
  return PERIODS.find(([pattern]) => pattern.test(outside))?.[1];
}

interface Ends {
  low: string | undefined;
  lowUnit: string | undefined;
  high: string | undefined;
  highUnit: string | undefined;
}

/** Amounts of both ends: 6-9千 lends its unit to the first number, 5000-1万 does not, 8k-12 lends it to the second. */
function endsFen(
  { low, lowUnit, high, highUnit }: Ends,
  hinted: PayHint['unit'],
): [number, number | undefined] | null {
  const first = Number(low);
  const unit = lowUnit || highUnit ? '元' : (hinted ?? '元');
  if (high === undefined) return [toFen(first, lowUnit ?? unit), undefined];
  const second = Number(high);
  const max = toFen(second, highUnit ?? unit);
  if (highUnit && !lowUnit) {
    const lent = toFen(first, highUnit);
    if (lent <= max) return [lent, max];
    return first >= LOWEST_YUAN && toFen(first, '元') <= max ? [toFen(first, '元'), max] : null;
  }
  const min = toFen(first, lowUnit ?? unit);
  if (min <= max) return [min, max];
  const lent = lowUnit ? toFen(second, lowUnit) : 0;
  return lent >= min ? [min, lent] : null;
}

function toFen(amount: number, unit: string): number {
  const fen = Object.entries(UNIT_FEN).find(([name]) => name === unit)?.[1] ?? 100;
  return Math.round(amount * fen);
}

const CHINESE_DIGITS = '零一二三四五六七八九';

/** 八千 → 8千, 一万五 → 1.5万. */
function withDigits(text: string): string {
  const digit = (character: string) => String(character === '两' ? 2 : CHINESE_DIGITS.indexOf(character));
  return text
    .replace(
      /([一二三四五六七八九两])([万千])([一二三四五六七八九])(?![千百])/gu,
      (_, a, unit, b) => `${digit(a)}.${digit(b)}${unit}`,
    )
    .replace(/([一二三四五六七八九两])(?=[万千百])/gu, (_, a) => digit(a));
}
