import type { Clock } from '../../platform/clock/clock.ts';
import type { Database, Tx } from '../../platform/db/index.ts';
import type { PackShelf } from './pack-shelf.ts';

/** What the routes of policies work with. */
export interface PolicyContext {
  database: Database;
  clock: Clock;
  packs: PackShelf;
  /** The region of a document whose uploader names none. */
  cityCode: string;
  /** What follows when a policy or a task of it changes, in the same transaction. */
  onChange: (tx: Tx, now: Date) => Promise<void>;
}
