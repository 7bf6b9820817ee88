/** Where the time comes from; passed in, so that a test can hold it still. */
export type Clock = () => Date;

const CHINA_OFFSET_MS = 8 * 3_600_000;

/** The calendar day in China (UTC+8, without summer time since 1992) at that instant, as YYYY-MM-DD. Deadlines end with it. */
export function dayInChina(instant: Date): string {
  return new Date(instant.getTime() + CHINA_OFFSET_MS).toISOString().slice(0, 10);
}
