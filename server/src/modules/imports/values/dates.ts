import { digitsBefore, yearDigits } from './chinese-number.ts';
import { squeezed } from './plain-text.ts';

const DAY_MS = 86_400_000;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?:日|号)?(?:t?\d{1,2}[:时点].*|上午.*|下午.*|星期.|周.|\(.*\))?$/u;
const SHORT = /^(\d{1,2})(?:月(\d{1,2})(?:日|号)?|[-/](\d{1,2}))(?:\d{1,2}:\d{2}.*)?$/u;

/**
 * Reads a day in the usual writings, also relative ones (昨天, 3天前, 1个月前) counted from `today` (ISO). A day without a
 * year is the nearest one to `today`, in the past where both fit. 03/04/2024 is ambiguous and gives null.
 */
export function readDate(text: string, today: string): string | null {
  const words = text.normalize('NFKC').trim().toLowerCase();
  const plain = stripLabel(digitsBefore(yearDigits(squeezed(text)), '年|月|日|号|天|周'));
  const full = FULL.exec(withoutClock(words)) ?? FULL.exec(plain);
  if (full) return day(Number(full[1]), Number(full[2]), Number(full[3]));
  const packed = /^(\d{4})(\d{2})(\d{2})(?:\d{6})?$/.exec(plain);
  if (packed) return day(Number(packed[1]), Number(packed[2]), Number(packed[3]));
  return stamp(plain) ?? western(words) ?? relative(plain, today) ?? withoutYear(plain, today);
}

function stripLabel(text: string): string {
  return text.replace(
    /^(?:发布|更新|刷新|截止|截至|于|至)+(?:时间|日期)?[::]?|(?:发布|更新|刷新|截止|前截止|止)$/gu,
    '',
  );
}

/** `2024-02-29 13:00` without its clock. */
function withoutClock(words: string): string {
  return words.replace(/[\st]+\d{1,2}:\d{2}.*$/u, '').replace(/\s+/gu, '');
}

/** Days as spreadsheets count them, where a date column lost its format; seconds and milliseconds of Unix. */
function stamp(plain: string): string | null {
  if (/^\d{5}(?:\.\d+)?$/.test(plain)) {
    const serial = Math.floor(Number(plain));
    return serial >= 36_526 && serial <= 73_050 ? iso(Date.UTC(1899, 11, 30) + serial * DAY_MS) : null;
  }
  if (/^1\d{9}(?:\d{3})?$/.test(plain)) return iso(Number(plain) * (plain.length === 10 ? 1000 : 1));
  return null;
}

/** Feb 24, 2022; 24 February 2022; 24/02/2022 where the day is above 12. */
function western(words: string): string | null {
  const named =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3})[a-z]*\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})$/.exec(
      words,
    );
  if (named) {
    const month = MONTHS.indexOf(named[2] ?? '') + 1;
    return month > 0 ? day(Number(named[4]), month, Number(named[1] ?? named[3])) : null;
  }
  const slashes = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(words);
  if (!slashes) return null;
  const [first, second] = [Number(slashes[1]), Number(slashes[2])];
  if (first > 12) return day(Number(slashes[3]), second, first);
  return second > 12 || first === second ? day(Number(slashes[3]), first, second) : null;
}

function relative(plain: string, today: string): string | null {
  const now = Date.parse(`${today}T00:00:00Z`);
  if (/^(?:今天|今日|刚刚|最新|today|just.*|\d+(?:分钟|小时|秒).*)/u.test(plain)) return today;
  if (/^(?:昨天|昨日|yesterday)/u.test(plain)) return iso(now - DAY_MS);
  if (/^(?:前天|前日)/u.test(plain)) return iso(now - 2 * DAY_MS);
  const ago = /^(\d+)(天|日|周|星期|个?月|days?|weeks?|months?)(?:以?前|之前|内|ago)/u.exec(plain);
  if (!ago) return null;
  const unit = ago[2] ?? '';
  const days = /月|month/.test(unit) ? 30 : /周|星期|week/.test(unit) ? 7 : 1;
  return iso(now - Number(ago[1]) * days * DAY_MS);
}

function withoutYear(plain: string, today: string): string | null {
  const match = SHORT.exec(plain);
  if (!match) return null;
  const [month, date] = [Number(match[1]), Number(match[2] ?? match[3])];
  const year = Number(today.slice(0, 4));
  const now = Date.parse(today);
  return (
    [year, year - 1, year + 1]
      .map((candidate) => day(candidate, month, date))
      .filter((candidate) => candidate !== null)
      .sort((a, b) => Math.abs(Date.parse(a) - now) - Math.abs(Date.parse(b) - now))[0] ?? null
  );
}

function day(year: number, month: number, date: number): string | null {
  const value = new Date(Date.UTC(year, month - 1, date));
  const exists =
    value.getUTCMonth() === month - 1 && value.getUTCDate() === date && year >= 1990 && year <= 2100;
  return exists ? iso(value.getTime()) : null;
}

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
