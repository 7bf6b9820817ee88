/** Where the time comes from; passed in, so that a test can hold it still. */
export type Clock = () => Date;

const CHINA_OFFSET_MS = 8 * 3_600_000;

/** The calendar day in China (UTC+8, without summer time since 1992) at that instant, as YYYY-MM-DD. Deadlines end with it. */
export function dayInChina(instant: Date): string {
  return new Date(instant.getTime() + CHINA_OFFSET_MS).toISOString().slice(0, 10);
}

const DAY_MS = 86_400_000;

/** A calendar day so many days later; earlier where `days` is below zero. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
