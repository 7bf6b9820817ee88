const DAY_MS = 86_400_000;

/** The calendar day `days` after `day` (before it where negative), both ISO 8601. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

export const yearOf = (day: string): number => Number(day.slice(0, 4));
export const monthOf = (day: string): number => Number(day.slice(5, 7));

/** 2027年3月. */
export const monthText = (day: string): string => `${yearOf(day)}年${monthOf(day)}月`;

/** An instant of that day in China's time; `minute` counts from midnight. */
export function instantOf(day: string, minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00+08:00`;
}
