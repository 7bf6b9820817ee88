import { type Database, inTransaction, type Tx } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/errors/index.ts';
import { keyedHash } from './keyed-hash.ts';
import { networkOf } from './network-of.ts';
import { countTry, deleteTriesBefore, forgetTries, takeBackTry } from './sign-in-tries.repository.ts';
import { TRY_RULES } from './try-rules.ts';

/** Who tries, and for which address; `userId` where the address has an account. */
export interface Trying {
  secret: string;
  email: string;
  userId: string | null;
  /** Where the request comes from. */
  address: string;
}

/** Too many tries: the same words whether there is such an account or not. */
export class TooManyTries extends AppError {
  readonly waitSeconds: number;

  constructor(until: Date, now: Date) {
    const waitSeconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
    const minutes = Math.ceil(waitSeconds / 60);
    super('request.too_many', {
      detail: {
        zh: `错误次数太多，请等 ${minutes} 分钟再试。着急的话，可以请平台管理员解除。`,
        en: `Too many failed attempts. Please wait ${minutes} minute(s), or ask the platform administrator to lift this.`,
      },
    });
    this.waitSeconds = waitSeconds;
  }
}

/**
 * Counts a try for the address and for the network before it is made, in the database: a restart forgets nothing, and tries at
 * the same moment get no more than the rules allow. Throws `TooManyTries` where it may not be made.
 */
export async function beginTry(database: Database, trying: Trying, now: Date): Promise<void> {
  const keys = keysOf(trying);
  const until = await inTransaction(database, async (tx) => {
    const network =
      keys.network &&
      (await countTry(tx, { key: keys.network, userId: null }, { rule: TRY_RULES.network, now }));
    if (network) return network;
    return countTry(tx, { key: keys.account, userId: trying.userId }, { rule: TRY_RULES.account, now });
  });
  if (until) throw new TooManyTries(until, now);
}

/** The try succeeded: the account's count begins anew, the network's loses this one. */
export async function succeedTry(tx: Tx, trying: Trying): Promise<void> {
  const keys = keysOf(trying);
  if (keys.network) await takeBackTry(tx, keys.network, TRY_RULES.network);
  await forgetTries(tx, keys.account);
}

/** Deletes counts that no rule looks at any more. */
export function forgetOldTries(database: Database, now: Date): Promise<number> {
  const longest = Math.max(...Object.values(TRY_RULES).map(({ forgetAfterMs }) => forgetAfterMs));
  return deleteTriesBefore(database, new Date(now.getTime() - 2 * longest));
}

function keysOf({ secret, email, address }: Trying): { account: string; network: string | null } {
  const network = networkOf(address);
  return {
    account: keyedHash(secret, 'tries of account', email.toLowerCase()),
    network: network && keyedHash(secret, 'tries of network', network),
  };
}
