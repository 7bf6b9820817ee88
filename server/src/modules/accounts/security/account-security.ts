import type { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/db/index.ts';
import type { SignIn } from '../sign-in.ts';
import type { LetterSettings } from './account-letters.ts';

/** What signing in and one's own account are made of. */
export interface AccountSecurity {
  database: Database;
  signIn: SignIn;
  clock: Clock;
  /** The platform's secret, under which tries, codes and links are hashed. */
  secret: string;
  letters: LetterSettings;
}
