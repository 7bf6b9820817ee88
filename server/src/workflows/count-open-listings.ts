import { countOpenListings } from '../modules/listings/index.ts';
import { type Clock, dayInChina } from '../platform/clock/clock.ts';
import type { Database } from '../platform/db/index.ts';

/** Counts what some parties have open today, by direction; parties without anything open are left out. */
export function openListingCounter(database: Database, clock: Clock) {
  return async (ids: readonly string[]): Promise<Map<string, { demand: number; supply: number }>> => {
    const counts = new Map<string, { demand: number; supply: number }>();
    if (ids.length === 0) return counts;
    for (const { organisationId, direction, total } of await countOpenListings(
      database,
      ids,
      dayInChina(clock()),
    )) {
      const entry = counts.get(organisationId) ?? { demand: 0, supply: 0 };
      entry[direction === 'demand' ? 'demand' : 'supply'] = total;
      counts.set(organisationId, entry);
    }
    return counts;
  };
}
