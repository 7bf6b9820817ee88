import { appendAudit } from '../../../platform/audit/index.ts';
import { type Database, inTransaction, type Tx } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/errors/index.ts';
import { queueLetters } from '../../../platform/mail/index.ts';
import { type AccountLetter, accountLetter } from './account-letters.ts';
import type { AccountSecurity } from './account-security.ts';
import { keyedHash } from './keyed-hash.ts';
import type { AccountRow } from './own-account.repository.ts';
import { findAccount } from './own-account.repository.ts';
import { countTry } from './sign-in-tries.repository.ts';
import type { TicketPurpose } from './tickets.repository.ts';
import { makeCode, makeTicket } from './tickets.ts';
import { TRY_RULES } from './try-rules.ts';

/** Pages that links of letters lead to. */
const PAGES = {
  confirm_email: '/confirm-email',
  change_email: '/confirm-email',
  reset_password: '/reset-password',
} as const satisfies Partial<Record<TicketPurpose, string>>;

type LinkPurpose = keyof typeof PAGES;

/** Address of the page that takes a ticket. */
function linkTo(base: string, purpose: LinkPurpose, token: string): string {
  const change = purpose === 'change_email' ? '&change=1' : '';
  return `${base}${PAGES[purpose]}?token=${token}${change}`;
}

/**
 * Whether one more letter may go to an address: a few, then with growing waits. It is counted for addresses without an account
 * as well.
 */
export async function mayWrite(tx: Tx, secret: string, email: string, now: Date): Promise<boolean> {
  const key = keyedHash(secret, 'letters to', email.toLowerCase());
  return (await countTry(tx, { key, userId: null }, { rule: TRY_RULES.letter, now })) === null;
}

/** Writes a letter with a link to an address of a person; nothing where no link can be written or the address has had its share. */
export async function writeLink(
  tx: Tx,
  { secret, letters }: AccountSecurity,
  { account, purpose, to, now }: { account: AccountRow; purpose: LinkPurpose; to: string; now: Date },
): Promise<void> {
  const base = letters?.publicUrl;
  if (!base || account.demo || account.disabledAt || !(await mayWrite(tx, secret, to, now))) return;
  const token = await makeTicket(tx, { secret, userId: account.userId, purpose, email: to, now });
  await queueLetters(tx, [accountLetter(purpose, to, linkTo(base, purpose, token))], now);
}

/** Writes a letter with a sign-in code for the ticket `id`, where the address has an account that may sign in. */
export async function writeCode(security: AccountSecurity, id: string, email: string): Promise<void> {
  const { database, secret, letters, clock } = security;
  const now = clock();
  if (!letters) return;
  await inTransaction(database, async (tx) => {
    const account = await findAccount(tx, { email });
    const may = await mayWrite(tx, secret, email, now);
    if (!account || account.demo || account.disabledAt || !may) return;
    const { userId } = account;
    const code = await makeCode(tx, id, {
      secret,
      userId,
      purpose: 'sign_in_code',
      email: account.email,
      now,
    });
    await queueLetters(tx, [accountLetter('sign_in_code', account.email, code)], now);
  });
}

/** Tells a person what happened to their account, where letters can be written. */
export async function writeNews(
  tx: Tx,
  { letters }: Pick<AccountSecurity, 'letters'>,
  { kind, to, demo, now }: { kind: AccountLetter; to: string; demo: boolean; now: Date },
): Promise<void> {
  if (letters && !demo) await queueLetters(tx, [accountLetter(kind, to)], now);
}

/** Writes the letter that a sign-up leads to, whether the address was free or not: one either way. */
export async function writeAfterSignUp(
  tx: Tx,
  security: AccountSecurity,
  { email, taken, now }: { email: string; taken: boolean; now: Date },
): Promise<void> {
  const account = await findAccount(tx, { email });
  const base = security.letters?.publicUrl;
  if (!account || !base) return;
  if (!taken) return writeLink(tx, security, { account, purpose: 'confirm_email', to: email, now });
  if (account.demo || account.disabledAt || !(await mayWrite(tx, security.secret, email, now))) return;
  await queueLetters(tx, [accountLetter('address_taken', email, `${base}/forgot-password`)], now);
}

/** A link that sets a new password, for an administrator to hand over: good for a day. */
export async function makeResetLink(
  database: Database,
  { secret, base, email, now }: { secret: string; base: string; email: string; now: Date },
): Promise<string> {
  return inTransaction(database, async (tx) => {
    const account = await findAccount(tx, { email });
    if (!account) throw noSuchUser(email);
    const { userId } = account;
    const entry = { actorId: null, action: 'user.reset_link', entity: 'user', entityId: userId, data: {} };
    await appendAudit(tx, [entry], now);
    const making = { secret, userId, purpose: 'reset_password' as const, email: null, now, minutes: 1440 };
    return linkTo(base, 'reset_password', await makeTicket(tx, making));
  });
}

function noSuchUser(email: string): AppError {
  return new AppError('request.not_found', {
    detail: { zh: `没有登录名为 ${email} 的用户。`, en: `There is no user with the address ${email}.` },
  });
}
