import type { PasswordSignIn } from '@rongqiao/contracts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/errors/index.ts';
import { checkPassword } from '../sign-in.ts';
import type { AccountSecurity } from './account-security.ts';
import { findAccount } from './own-account.repository.ts';
import { beginTry, succeedTry, type Trying } from './tries.ts';

/**
 * The user whose e-mail and password these are. An unknown address, a wrong password and a disabled account are told apart in
 * nothing: neither in words, nor in time, nor in how often they may be tried.
 */
export async function signInWithPassword(
  { database, clock, secret }: AccountSecurity,
  { email, password }: PasswordSignIn,
  address: string,
): Promise<string> {
  const account = await findAccount(database.db, { email });
  const trying: Trying = { secret, email, userId: account?.userId ?? null, address };
  await beginTry(database, trying, clock());
  const matches = await checkPassword(password, account?.passwordHash ?? null);
  if (!account || !matches || account.disabledAt) throw wrongCredentials();
  await inTransaction(database, (tx) => succeedTry(tx, trying));
  return account.userId;
}

function wrongCredentials(): AppError {
  return new AppError('request.not_signed_in', {
    detail: {
      zh: '邮箱或密码不对，请核对后再试。',
      en: 'E-mail or password is wrong. Please check and try again.',
    },
  });
}
