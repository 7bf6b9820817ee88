import { appendAudit } from '../../../platform/audit/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { hashPassword } from '../sign-in.ts';
import type { AccountSecurity } from './account-security.ts';
import { findAccount, saveEmail } from './own-account.repository.ts';
import { savePasswordHash } from './password.repository.ts';
import { mayWrite, writeLink, writeNews } from './send-ticket.ts';
import { deleteSessionsExcept } from './sessions.repository.ts';
import { forgetTriesOfUser } from './sign-in-tries.repository.ts';
import { deleteTicketsOf } from './tickets.repository.ts';
import { redeemTicket } from './tickets.ts';

/** Sends a letter that sets a new password, where the address has an account; for any other address nothing, and nobody is told. */
export async function askForReset(security: AccountSecurity, email: string): Promise<void> {
  const { database, secret, clock } = security;
  const now = clock();
  await inTransaction(database, async (tx) => {
    const account = await findAccount(tx, { email });
    if (!account) await mayWrite(tx, secret, email, now);
    else await writeLink(tx, security, { account, purpose: 'reset_password', to: account.email, now });
  });
}

/**
 * Takes the link of a letter, or of an administrator, and sets a new password. Ends every session, lifts a lock, and makes
 * every other link and code worthless. A link that came by letter shows that the address is the person's.
 */
export async function resetPassword(
  security: AccountSecurity,
  { token, password }: { token: string; password: string },
): Promise<void> {
  const { database, secret, clock } = security;
  const now = clock();
  const passwordHash = await hashPassword(password);
  await inTransaction(database, async (tx) => {
    const { userId, email } = await redeemTicket(tx, { secret, purpose: 'reset_password', token, now });
    await savePasswordHash(tx, userId, passwordHash, now);
    const ended = await deleteSessionsExcept(tx, userId, null);
    await forgetTriesOfUser(tx, userId);
    await deleteTicketsOf(tx, userId);
    const account = await findAccount(tx, { userId });
    if (account && email === account.email) await saveEmail(tx, userId, { email, now });
    const data = { ended };
    await appendAudit(
      tx,
      [{ actorId: userId, action: 'user.reset_password', entity: 'user', entityId: userId, data }],
      now,
    );
    if (account) {
      const news = { kind: 'password_changed' as const, to: account.email, demo: account.demo, now };
      await writeNews(tx, security, news);
    }
  });
}
