import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import type { PackShelf } from '../policies/index.ts';

/** What the routes of obligations work with. */
export interface ObligationContext {
  database: Database;
  clock: Clock;
  packs: PackShelf;
}
