/** Days off and days worked instead in a year (国务院办公厅关于部分节假日安排的通知), beside weekends. */
interface YearOfWork {
  off: readonly [from: string, to: string][];
  worked: readonly string[];
}

/** Source: 国务院办公厅关于2026年部分节假日安排的通知. Years that are not here count Monday to Friday. */
const YEARS: Readonly<Record<string, YearOfWork>> = {
  2026: {
    off: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    worked: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
};

const DAY_MS = 86_400_000;

/** Whether a calendar day (`YYYY-MM-DD`) is a working day in China. */
export function isWorkingDay(day: string): boolean {
  const year = YEARS[day.slice(0, 4)];
  if (year?.worked.includes(day)) return true;
  if (year?.off.some(([from, to]) => from <= day && day <= to)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The day so many working days after another; that day itself does not count. */
export function addWorkingDays(day: string, count: number): string {
  let at = Date.parse(`${day}T00:00:00Z`);
  for (let left = count; left > 0; ) {
    at += DAY_MS;
    if (isWorkingDay(dayOf(at))) left -= 1;
  }
  return dayOf(at);
}

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
