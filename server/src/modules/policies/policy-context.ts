import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/index.ts';

/** What the routes of policies work with. */
export interface PolicyContext {
  database: Database;
  clock: Clock;
  /** The region of a document whose uploader names none. */
  cityCode: string;
}
