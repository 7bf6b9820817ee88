import { appendAudit } from '../../platform/audit/index.ts';
import { type Database, inTransaction } from '../../platform/db/index.ts';
import { AppError } from '../../platform/errors/index.ts';
import { forgetKeysOf } from '../../platform/idempotency/index.ts';
import { forgetLettersTo } from '../../platform/mail/index.ts';
import { mapOrganisations } from '../organisations/index.ts';
import { findUserIdByEmail } from './accounts.repository.ts';
import { deletePerson, listOwnedAlone } from './erasure.repository.ts';

/**
 * Deletes a person who asks for it (注销账号): profile, sessions, notices, letters and account. What organisations agreed stays,
 * no longer linked to the person; the audit log keeps an id that leads to nobody. Refused while an organisation would be
 * left without an owner.
 */
export async function eraseByEmail(database: Database, email: string, now: Date): Promise<void> {
  const alone = await inTransaction(database, async (tx) => {
    const userId = await findUserIdByEmail(tx, email);
    if (!userId) throw unknown(email);
    const ownedAlone = await listOwnedAlone(tx, userId);
    if (ownedAlone.length > 0) return ownedAlone;
    await forgetKeysOf(tx, userId);
    await forgetLettersTo(tx, email.toLowerCase());
    await deletePerson(tx, userId);
    const entry = { actorId: null, action: 'user.erase', entity: 'user', entityId: userId, data: {} };
    await appendAudit(tx, [entry], now);
    return [];
  });
  if (alone.length === 0) return;
  const organisations = await mapOrganisations(database, alone);
  throw lastOwner([...organisations.values()].map(({ name }) => name));
}

function unknown(email: string): AppError {
  return new AppError('request.not_found', {
    detail: { zh: `没有登录名为 ${email} 的用户。`, en: `There is no user with the address ${email}.` },
  });
}

function lastOwner(names: readonly string[]): AppError {
  return new AppError('request.rule_broken', {
    detail: {
      zh: `这是${names.map((name) => `“${name}”`).join('、')}唯一的负责人，请先把负责人交给别人，再注销。`,
      en: `This is the only owner of ${names.map((name) => `“${name}”`).join(', ')}. Please hand it over first.`,
    },
  });
}
