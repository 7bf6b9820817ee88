/** Where the time comes from; passed in, so that a test can hold it still. */
export type Clock = () => Date;

const chinaDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The calendar day in China at that instant, as YYYY-MM-DD. Deadlines end with this day. */
export function dayInChina(instant: Date): string {
  return chinaDay.format(instant);
}
