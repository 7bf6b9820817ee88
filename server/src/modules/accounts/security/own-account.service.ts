import type { ChangeOwnAccount, OwnAccount } from '@rongqiao/contracts';
import { appendAudit } from '../../../platform/audit/index.ts';
import { type Database, inTransaction } from '../../../platform/db/index.ts';
import { AppError, notFound } from '../../../platform/errors/index.ts';
import { type AccountRow, findAccount, saveName } from './own-account.repository.ts';

/** The signed-in person's account as they see it. */
export async function getOwnAccount(database: Database, userId: string): Promise<OwnAccount> {
  const { name, email, emailConfirmed, demo, passwordHash } = await getOwnRow(database, userId);
  return { name, email, emailConfirmed, demo, hasPassword: passwordHash !== null };
}

/** Changes the name that others see. The log says that it changed, not to what. */
export async function changeOwnAccount(
  database: Database,
  userId: string,
  { change, now }: { change: ChangeOwnAccount; now: Date },
): Promise<OwnAccount> {
  refuseDemo(await getOwnRow(database, userId));
  await inTransaction(database, async (tx) => {
    await saveName(tx, userId, { name: change.name, now });
    const entry = { actorId: userId, action: 'user.rename', entity: 'user', entityId: userId, data: {} };
    await appendAudit(tx, [entry], now);
  });
  return getOwnAccount(database, userId);
}

export async function getOwnRow(database: Database, userId: string): Promise<AccountRow> {
  const account = await findAccount(database.db, { userId });
  if (!account) throw notFound({ zh: '账号', en: 'account' });
  return account;
}

/** The example's accounts are for everybody: who changed one would lock the others out. */
export function refuseDemo({ demo }: Pick<AccountRow, 'demo'>): void {
  if (!demo) return;
  throw new AppError('request.rule_broken', {
    detail: {
      zh: '这是示例账号，大家共用，姓名、邮箱和登录方式都不能改。请注册自己的账号再试。',
      en: 'This is an account of the example that everybody shares; it cannot be changed. Please sign up to try.',
    },
  });
}
