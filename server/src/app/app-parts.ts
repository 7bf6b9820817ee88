import type { SignIn } from '../modules/accounts/index.ts';
import type { ListingDirectory } from '../modules/listings/index.ts';
import type { PackShelf } from '../modules/policies/index.ts';
import type { Clock } from '../platform/clock/clock.ts';
import type { Config } from '../platform/config/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { FileStore } from '../platform/files/index.ts';

/** What the running product is made of. */
export interface AppParts {
  config: Config;
  database: Database;
  signIn: SignIn;
  directory: ListingDirectory;
  files: FileStore;
  packs: PackShelf;
  clock: Clock;
  /** Whether each answer is checked against its contract; on in tests. */
  checkAnswers: boolean;
}
