import type { ImportKind as KindName } from '@rongqiao/contracts';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import type { ImportKind } from './import-kind.ts';

/** What imports need of the rest of the platform. */
export interface ImportContext {
  database: Database;
  clock: Clock;
  /** Region of imports that an administrator starts. */
  cityCode: string;
  /** How each kind is read and written: the tables are other modules'. */
  kinds: Readonly<Record<KindName, ImportKind>>;
}
