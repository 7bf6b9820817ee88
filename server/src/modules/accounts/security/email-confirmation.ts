import { appendAudit } from '../../../platform/audit/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/errors/index.ts';
import type { AccountSecurity } from './account-security.ts';
import { confirmPassword } from './change-password.ts';
import { findAccount, saveEmail } from './own-account.repository.ts';
import { getOwnRow, refuseDemo } from './own-account.service.ts';
import { writeLink, writeNews } from './send-ticket.ts';
import { redeemTicket } from './tickets.ts';

/** Sends the signed-in person a letter that confirms their address. */
export async function askToConfirm(security: AccountSecurity, userId: string): Promise<void> {
  const account = await getOwnRow(security.database, userId);
  refuseDemo(account);
  refuseWithoutLetters(security);
  if (account.emailConfirmed) return;
  const now = security.clock();
  await inTransaction(security.database, (tx) =>
    writeLink(tx, security, { account, purpose: 'confirm_email', to: account.email, now }),
  );
}

/** Sends a letter to the address that a person wants to use from now on; nothing changes until its link is opened. */
export async function askToChangeEmail(
  security: AccountSecurity,
  userId: string,
  { email, password, address }: { email: string; password: string; address: string },
): Promise<void> {
  refuseWithoutLetters(security);
  await confirmPassword(security, { userId, password, address });
  const account = await getOwnRow(security.database, userId);
  const now = security.clock();
  await inTransaction(security.database, (tx) =>
    writeLink(tx, security, { account, purpose: 'change_email', to: email, now }),
  );
}

/** Takes the link of a confirming letter: the address is the person's. */
export async function confirmEmail(
  { database, secret, clock, letters }: AccountSecurity,
  { token, change }: { token: string; change: boolean },
): Promise<void> {
  const now = clock();
  await inTransaction(database, async (tx) => {
    const purpose = change ? 'change_email' : 'confirm_email';
    const { userId, email } = await redeemTicket(tx, { secret, purpose, token, now });
    const account = await findAccount(tx, { userId });
    if (!account || email === null || account.disabledAt) throw outdated();
    if (change) {
      if (await findAccount(tx, { email })) throw outdated();
      await writeNews(tx, { letters }, { kind: 'email_changed', to: account.email, demo: account.demo, now });
    } else if (email !== account.email) {
      throw outdated();
    }
    await saveEmail(tx, userId, { email, now });
    const action = change ? 'user.change_email' : 'user.confirm_email';
    await appendAudit(tx, [{ actorId: userId, action, entity: 'user', entityId: userId, data: {} }], now);
  });
}

function refuseWithoutLetters({ letters }: AccountSecurity): void {
  if (letters?.publicUrl) return;
  throw new AppError('request.rule_broken', {
    detail: {
      zh: '这个平台没有设置发信，不能用邮件确认。请联系平台管理员办理。',
      en: 'This platform sends no letters, so an address cannot be confirmed by one. Please ask the administrator.',
    },
  });
}

function outdated(): AppError {
  return new AppError('request.conflict', {
    detail: {
      zh: '这封信发出以后，账号或邮箱已有变化，没有改动。请登录后在“账号与安全”重新发送。',
      en: 'The account or the address has changed since this letter was written; nothing was changed. Please sign in and ask for a new one.',
    },
  });
}
