import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import type { PackShelf } from '../policies/index.ts';
import type { MeasureShelf } from './measure-shelf.ts';

/** What the routes of targets work with. */
export interface TargetContext {
  database: Database;
  clock: Clock;
  packs: PackShelf;
  measures: MeasureShelf;
  /** The city that the platform serves. */
  cityCode: string;
}
