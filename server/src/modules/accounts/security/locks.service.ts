import type { SignInLockList } from '@rongqiao/contracts';
import { appendAudit } from '../../../platform/audit/index.ts';
import { type Database, inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/errors/index.ts';
import { findUserIdByEmail } from '../accounts.repository.ts';
import { maskEmail } from './mask-email.ts';
import { forgetTriesOfUser, listLockedAccounts } from './sign-in-tries.repository.ts';

const AT_MOST = 200;

/** Accounts that are locked now, latest failure first. */
export async function listLocks(database: Database, now: Date): Promise<SignInLockList> {
  const rows = await listLockedAccounts(database, now, AT_MOST);
  return {
    items: rows.map((row) => ({
      userId: row.userId,
      name: row.name,
      email: maskEmail(row.email),
      failures: row.failures,
      lastFailureAt: row.lastFailureAt.toISOString(),
      lockedUntil: (row.lockedUntil ?? row.lastFailureAt).toISOString(),
    })),
  };
}

/** Lets an account try again at once. `actorId` null: from the command line. */
export async function liftLock(
  database: Database,
  { userId, actorId }: { userId: string; actorId: string | null },
  now: Date,
): Promise<void> {
  await inTransaction(database, async (tx) => {
    if (!(await forgetTriesOfUser(tx, userId))) throw nothingToLift();
    const entry = { actorId, action: 'user.unlock', entity: 'user', entityId: userId, data: {} };
    await appendAudit(tx, [entry], now);
  });
}

/** The same by address, for the command line. */
export async function liftLockByEmail(database: Database, email: string, now: Date): Promise<void> {
  const userId = await inTransaction(database, (tx) => findUserIdByEmail(tx, email));
  if (!userId) throw nothingToLift();
  await liftLock(database, { userId, actorId: null }, now);
}

function nothingToLift(): AppError {
  return new AppError('request.not_found', {
    detail: {
      zh: '这个账号没有被锁定，也没有登录失败的记录；可能刚刚已经解除。',
      en: 'This account is not locked and has no failed attempts; it may have been unlocked just now.',
    },
  });
}
