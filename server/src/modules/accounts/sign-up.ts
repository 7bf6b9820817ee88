import type { SignUp } from '@rongqiao/contracts';
import { appendAudit } from '../../platform/audit/index.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { findUserIdByEmail, insertUser } from './accounts.repository.ts';
import type { AccountSecurity } from './security/account-security.ts';
import { writeAfterSignUp } from './security/send-ticket.ts';
import { hashPassword } from './sign-in.ts';

/** Adds a person whose address is not confirmed. A taken address changes nothing, after the same work, and is not told. */
export async function signUp(security: AccountSecurity, person: SignUp): Promise<void> {
  const { database, clock } = security;
  const now = clock();
  const passwordHash = await hashPassword(person.password);
  await inTransaction(database, async (tx) => {
    const { name, email } = person;
    const taken = (await findUserIdByEmail(tx, email)) !== null;
    if (taken) return writeAfterSignUp(tx, security, { email, taken, now });
    const id = await insertUser(tx, { name, email, passwordHash, emailConfirmed: false });
    const entry = { actorId: id, action: 'user.sign_up', entity: 'user', entityId: id, data: {} };
    await appendAudit(tx, [entry], now);
    await writeAfterSignUp(tx, security, { email, taken, now });
  });
}
