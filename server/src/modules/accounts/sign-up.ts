import type { SignUp } from '@rongqiao/contracts';
import { appendAudit } from '../../platform/audit/index.ts';
import { type Database, inTransaction } from '../../platform/db/index.ts';
import { findUserIdByEmail, insertUser } from './accounts.repository.ts';
import { hashPassword } from './sign-in.ts';

/** Adds a person whose address is not confirmed. A taken address changes nothing, after the same work, and is not told. */
export async function signUp(database: Database, person: SignUp, now: Date): Promise<void> {
  const passwordHash = await hashPassword(person.password);
  await inTransaction(database, async (tx) => {
    if (await findUserIdByEmail(tx, person.email)) return;
    const { name, email } = person;
    const id = await insertUser(tx, { name, email, passwordHash, emailConfirmed: false });
    const entry = { actorId: id, action: 'user.sign_up', entity: 'user', entityId: id, data: {} };
    await appendAudit(tx, [entry], now);
  });
}
