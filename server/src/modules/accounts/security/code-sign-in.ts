import type { CodeSignIn } from '@rongqiao/contracts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/errors/index.ts';
import type { AccountSecurity } from './account-security.ts';
import { sameHash } from './keyed-hash.ts';
import { findAccount, saveEmail } from './own-account.repository.ts';
import { tryTicket, useTicket } from './tickets.repository.ts';
import { CODE_TRIES, hashOfCode } from './tickets.ts';
import { beginTry, succeedTry } from './tries.ts';

/**
 * The user who got this code by letter. Wrong codes count like wrong passwords, for the address and the network, and a code is
 * worth nothing after five of them.
 */
export async function signInWithCode(
  { database, clock, secret }: AccountSecurity,
  { email, ticket, code }: CodeSignIn,
  address: string,
): Promise<string> {
  const now = clock();
  const account = await findAccount(database.db, { email });
  const trying = { secret, email, userId: account?.userId ?? null, address };
  await beginTry(database, trying, now);
  const purpose = 'sign_in_code';
  const by = { id: ticket };
  const tried = await inTransaction(database, (tx) => tryTicket(tx, { purpose, by, limit: CODE_TRIES, now }));
  const matches = sameHash(tried?.secretHash ?? '', hashOfCode(secret, ticket, code));
  if (!tried || !matches || !account || account.userId !== tried.userId || account.disabledAt)
    throw wrongCode();
  return inTransaction(database, async (tx) => {
    const used = await useTicket(tx, { purpose, by, now });
    if (!used) throw wrongCode();
    if (used.email === account.email) await saveEmail(tx, account.userId, { email: account.email, now });
    await succeedTry(tx, trying);
    return account.userId;
  });
}

function wrongCode(): AppError {
  return new AppError('request.not_signed_in', {
    detail: {
      zh: '验证码不对、已经用过或已过期。请核对最新一封信里的六位数字，或重新发送。',
      en: 'The code is wrong, was used before or has expired. Please check the latest letter, or ask for a new one.',
    },
  });
}
