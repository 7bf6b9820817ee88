import type { Clock } from '../../platform/clock/clock.ts';
import { remember } from '../../platform/clock/remember.ts';
import type { Database } from '../../platform/db/index.ts';
import type { DayChange, Measure, MeasureFilter, MeasureScope } from '../../platform/measures/index.ts';

const FRESH_MS = 30_000;

/** What the platform counts, and what it has counted of late: the same figure stands on many pages. */
export interface MeasureShelf {
  all: readonly Measure[];
  changes(measure: Measure, scope: MeasureScope): Promise<DayChange[]>;
}

export function openMeasureShelf(database: Database, all: readonly Measure[], clock: Clock): MeasureShelf {
  const counted = new Map<string, () => Promise<DayChange[]>>();
  return {
    all,
    changes(measure, scope) {
      const key = JSON.stringify([measure.id, scope.regionPrefix, scope.where]);
      const known = counted.get(key) ?? remember(FRESH_MS, clock, () => measure.changes(database, scope));
      counted.set(key, known);
      return known();
    },
  };
}

/** The measure of this name that accepts all of these filters, or null. */
export function findMeasure(
  { all }: Pick<MeasureShelf, 'all'>,
  id: string,
  where: MeasureFilter,
): Measure | null {
  const measure = all.find((one) => one.id === id);
  return measure && Object.keys(where).every((name) => measure.accepts.includes(name)) ? measure : null;
}
