import type { ChangePassword } from '@rongqiao/contracts';
import { appendAudit } from '../../../platform/audit/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/errors/index.ts';
import { checkPassword, hashPassword } from '../sign-in.ts';
import type { AccountSecurity } from './account-security.ts';
import { getOwnRow, refuseDemo } from './own-account.service.ts';
import { savePasswordHash } from './password.repository.ts';
import { writeNews } from './send-ticket.ts';
import { deleteSessionsExcept } from './sessions.repository.ts';
import type { Here } from './sessions.service.ts';
import { beginTry, succeedTry, type Trying } from './tries.ts';

/** Sets a new password for who knows the present one, and signs the person out on every other device. */
export async function changeOwnPassword(
  security: AccountSecurity,
  here: Here,
  { change, address }: { change: ChangePassword; address: string },
): Promise<void> {
  const { database, clock } = security;
  const now = clock();
  await confirmPassword(security, { userId: here.userId, password: change.current, address });
  if (change.current === change.next) throw samePassword();
  const account = await getOwnRow(database, here.userId);
  const passwordHash = await hashPassword(change.next);
  await inTransaction(database, async (tx) => {
    await savePasswordHash(tx, here.userId, passwordHash, now);
    const ended = await deleteSessionsExcept(tx, here.userId, here.sessionId);
    const { userId } = here;
    const data = { ended };
    await appendAudit(
      tx,
      [{ actorId: userId, action: 'user.change_password', entity: 'user', entityId: userId, data }],
      now,
    );
    const news = { kind: 'password_changed' as const, to: account.email, demo: account.demo, now };
    await writeNews(tx, security, news);
  });
}

/** Asks once more for the password, before something that a borrowed device must not be able to do. */
export async function confirmPassword(
  { database, clock, secret }: AccountSecurity,
  { userId, password, address }: { userId: string; password: string; address: string },
): Promise<void> {
  const account = await getOwnRow(database, userId);
  refuseDemo(account);
  if (account.passwordHash === null) throw hasNoPassword();
  const trying: Trying = { secret, email: account.email, userId, address };
  await beginTry(database, trying, clock());
  if (!(await checkPassword(password, account.passwordHash))) throw wrongPassword();
  await inTransaction(database, (tx) => succeedTry(tx, trying));
}

function wrongPassword(): AppError {
  return new AppError('request.rule_broken', {
    detail: { zh: '现在的密码不对，请核对后再试。', en: 'Your present password is wrong. Please check it.' },
    errors: [{ path: 'current', message: { zh: '现在的密码不对。', en: 'This is not your password.' } }],
  });
}

function samePassword(): AppError {
  return new AppError('request.rule_broken', {
    detail: {
      zh: '新密码和现在的密码一样，请换一个。',
      en: 'The new password is the present one. Please choose another.',
    },
  });
}

function hasNoPassword(): AppError {
  return new AppError('request.rule_broken', {
    detail: {
      zh: '您的账号还没有密码。请在登录页点“忘记密码”，用邮件设置一个。',
      en: 'Your account has no password yet. Use “Forgot password” on the sign-in page to set one by letter.',
    },
  });
}
