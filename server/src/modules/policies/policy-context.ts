import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import type { PackShelf } from './pack-shelf.ts';

/** What the routes of policies work with. */
export interface PolicyContext {
  database: Database;
  clock: Clock;
  packs: PackShelf;
  /** The region of a document whose uploader names none. */
  cityCode: string;
}
