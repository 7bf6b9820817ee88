import type { TargetPoint } from '@rongqiao/contracts';
import type { DayChange } from '../../platform/measures/index.ts';

/** `from`, the last day of each month after it, and `until`; ISO days, in order, each once. */
export function monthEnds(from: string, until: string): string[] {
  if (from > until) return [];
  const days = [from];
  const [year = 0, month = 1] = from.split('-').map(Number);
  for (let ahead = 0; ; ahead++) {
    const end = new Date(Date.UTC(year, month + ahead, 0)).toISOString().slice(0, 10);
    if (end >= until) break;
    if (end > from) days.push(end);
  }
  return from === until ? days : [...days, until];
}

/** What a count was at the end of each of these days, from its changes. Both in order. */
export function valuesOn(changes: readonly DayChange[], days: readonly string[]): TargetPoint[] {
  let [value, next] = [0, 0];
  return days.map((on) => {
    for (let change = changes[next]; change && change.day <= on; change = changes[++next])
      value += change.change;
    return { on, value };
  });
}
