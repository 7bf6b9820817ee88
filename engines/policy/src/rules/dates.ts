import { parseChineseInteger } from './numerals.ts';

/** A date in a text. `iso` is its last day (2026年 → 2026-12-31); `null` for a day of every year (12月10日). */
export interface DateMention {
  start: number;
  end: number;
  iso: string | null;
  year: number | null;
  precision: 'plan' | 'year' | 'month' | 'day';
}

const HAN_DIGIT = '[〇零○O一二三四五六七八九]';
const HAN_NUM = '[一二三四五六七八九十]{1,3}';
const DATE = new RegExp(
  [
    `(?<y1>(?:19|20)\\d\\d)(?:-(?<y2>(?:19|20)\\d\\d))?年度?(?:(?<m1>\\d{1,2})月份?(?:(?<d1>\\d{1,2})(?:日|(?=[起前至 ,。;)]|$)))?)?`,
    `(?<y3>(?:19|20)\\d\\d)[-./](?<m3>\\d{1,2})(?:[-./](?<d3>\\d{1,2}))?(?!\\d)`,
    `(?<hy>[一二]${HAN_DIGIT}{3})年(?:(?<hm>${HAN_NUM})月(?:(?<hd>${HAN_NUM})日)?)?`,
    `(?:\\d{1,2}|${HAN_NUM})月(?:份|(?:\\d{1,2}|${HAN_NUM})日)?`,
    `[“"]?十(?<plan>[一二三四五六七])五[”"]?(?:期间|时期|末|规划期)?`,
  ].join('|'),
  'g',
);

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const two = (value: number): string => String(value).padStart(2, '0');

/** ISO date of a day, or of the last day of a month or year; `null` if there is no such day. */
function isoDate(year: number, month?: number, day?: number): string | null {
  const m = month ?? 12;
  if (m < 1 || m > 12) return null;
  const d = day ?? lastDay(year, m);
  return d < 1 || d > lastDay(year, m) ? null : `${year}-${two(m)}-${two(d)}`;
}

const whole = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number.parseInt(text, 10);
const han = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : (parseChineseInteger(text.replace(/[○O]/g, '〇')) ?? undefined);

function toMention(match: RegExpExecArray): DateMention | null {
  const groups = match.groups ?? {};
  const base = { start: match.index, end: match.index + match[0].length };
  if (groups.plan !== undefined) {
    const year = 2005 + 5 * (han(groups.plan) ?? 0);
    return { ...base, iso: isoDate(year), year, precision: 'plan' };
  }
  const year = whole(groups.y2 ?? groups.y1 ?? groups.y3) ?? han(groups.hy);
  if (year === undefined) return { ...base, iso: null, year: null, precision: 'day' };
  const month = whole(groups.m1 ?? groups.m3) ?? han(groups.hm);
  const day = whole(groups.d1 ?? groups.d3) ?? han(groups.hd);
  const iso = isoDate(year, month, day);
  if (iso === null) return null;
  return {
    ...base,
    iso,
    year,
    precision: day !== undefined ? 'day' : month !== undefined ? 'month' : 'year',
  };
}

/** All dates of a folded text, in order: full and partial, with digits or Chinese numerals, five-year plans (十四五 → 2025). */
export function findDates(text: string): DateMention[] {
  const found: DateMention[] = [];
  DATE.lastIndex = 0;
  for (let match = DATE.exec(text); match !== null; match = DATE.exec(text)) {
    const before = text.charAt(match.index - 1);
    if (/\d/.test(text.charAt(match.index)) && /[\d.A-Za-z]/.test(before)) continue;
    const mention = toMention(match);
    if (mention !== null) found.push(mention);
  }
  return found;
}
