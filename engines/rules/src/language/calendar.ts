/** A calendar day as days since 1970-01-01; years 1 to 9999. */
export type Day = number;

const DAY_MS = 86_400_000;
const FIRST = toDay(1, 1, 1);
const LAST = toDay(9999, 12, 31);

/** The day an ISO date `YYYY-MM-DD` names; `null` where there is no such day. */
export function parseDay(iso: string): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (found === null) return null;
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (year < 1 || month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return null;
  return toDay(year, month, date);
}

/** The ISO date of a day. */
export function printDay(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** So many days later; `null` outside the years 1 to 9999. */
export function addDays(day: Day, days: number): Day | null {
  return inRange(day + days);
}

/** So many calendar months later: the same date, or the last of a shorter month; `null` outside the years 1 to 9999. */
export function addMonths(day: Day, months: number): Day | null {
  const { year, month, date } = parts(day);
  const count = year * 12 + month - 1 + months;
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12 + 1;
  if (toYear < 1 || toYear > 9999) return null;
  return toDay(toYear, toMonth, Math.min(date, daysIn(toYear, toMonth)));
}

/** Whole calendar months from one day to another: the largest n with `addMonths(from, n) <= to`; negative the other way. */
export function monthsBetween(from: Day, to: Day): number {
  if (to < from) return -monthsBetween(to, from);
  const a = parts(from);
  const b = parts(to);
  const months = (b.year - a.year) * 12 + b.month - a.month;
  const reached = addMonths(from, months);
  return reached !== null && reached <= to ? months : months - 1;
}

function parts(day: Day): { year: number; month: number; date: number } {
  const at = new Date(day * DAY_MS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

function toDay(year: number, month: number, date: number): Day {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, date);
  return Math.round(at.getTime() / DAY_MS);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function inRange(day: Day): Day | null {
  return day >= FIRST && day <= LAST ? day : null;
}
