import type { Locale } from './locale.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const CHINA_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** `2026-11-21` → 2026年11月21日, 21 November 2026. Written by hand so that server and browser agree to the letter. */
export function formatDay(day: string, locale: Locale): string {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return day;
  return locale === 'en' ? `${date} ${MONTHS[month - 1]} ${year}` : `${year}年${month}月${date}日`;
}

/** The calendar day of an instant in China (UTC+8): `2026-11-20T18:00:00Z` → `2026-11-21`. */
export function dayOfInstant(instant: string): string {
  return new Date(Date.parse(instant) + CHINA_OFFSET_MS).toISOString().slice(0, 10);
}

/** An instant in China with its minute: 2026年11月21日 09:05, 21 November 2026, 09:05. */
export function formatMoment(instant: string, locale: Locale): string {
  const inChina = new Date(Date.parse(instant) + CHINA_OFFSET_MS).toISOString();
  const day = formatDay(inChina.slice(0, 10), locale);
  return `${day}${locale === 'en' ? ', ' : ' '}${inChina.slice(11, 16)}`;
}

/** Whole days from one day to another; below zero once it has passed. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
}

/** A calendar day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 12345.5 → 12,345.5 */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Fen as yuan without the unit: 500000 → 5,000; 1050 → 10.50. */
export function formatYuan(amountFen: number): string {
  return amountFen % 100 === 0
    ? formatNumber(amountFen / 100)
    : `${formatNumber(Math.floor(amountFen / 100))}.${String(amountFen % 100).padStart(2, '0')}`;
}

/** Fen as an amount: 5,000 元, CNY 5,000; whole 万 from one million yuan up: 120 万元. */
export function formatAmount(amountFen: number, locale: Locale): string {
  if (locale === 'en') return `CNY ${formatYuan(amountFen)}`;
  const tenThousands = amountFen / 1_000_000;
  return tenThousands >= 100 && Number.isInteger(tenThousands)
    ? `${formatNumber(tenThousands)} 万元`
    : `${formatYuan(amountFen)} 元`;
}

/** 1_300_000 → 1.2 MB; below a megabyte in KB, never less than one. */
export function formatBytes(bytes: number): string {
  const megabytes = bytes / 1_048_576;
  if (megabytes >= 1) return `${formatNumber(Math.round(megabytes * 10) / 10)} MB`;
  return `${Math.max(1, Math.round(bytes / 1024))} KB`;
}

/** 0.864 → 86% */
export function formatShare(share: number): string {
  return `${Math.round(share * 100)}%`;
}
