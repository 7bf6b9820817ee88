import type { RegistrationInput } from '@rongqiao/contracts';
import { findRegion } from '@rongqiao/reference';
import { v7 as uuidv7 } from 'uuid';
import { appendAudit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import { AppError, type Bilingual, notFound } from '../../platform/errors/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { creditCodeProblem, findOrganisationByCode, findOrganisationByName } from '../organisations/index.ts';
import {
  hasOpenRegistration,
  insertRegistration,
  lockRegistration,
  updateRegistration,
} from './registrations.repository.ts';

export const REGISTRATION_WORDS = { zh: '单位登记', en: 'registration' };

interface Step {
  caller: Caller;
  now: Date;
}

/** Hands an organisation in for review; returns the registration's id. */
export async function register(tx: Tx, input: RegistrationInput, { caller, now }: Step): Promise<string> {
  await check(tx, input);
  if (await hasOpenRegistration(tx, caller.userId, input.creditCode)) throw alreadyHandedIn();
  const id = uuidv7();
  const row = { ...columnsOf(input), id, applicantId: caller.userId, state: 'pending', submittedAt: now };
  await insertRegistration(tx, row);
  await audit(tx, { action: 'registration.submit', id, input }, { caller, now });
  return id;
}

/** Hands a returned registration in again, amended. */
export async function reviseRegistration(
  tx: Tx,
  id: string,
  input: RegistrationInput,
  { caller, now }: Step,
): Promise<void> {
  const row = await lockRegistration(tx, id);
  if (!row || row.applicantId !== caller.userId) throw notFound(REGISTRATION_WORDS);
  if (row.state !== 'returned') throw notReturned();
  await check(tx, input);
  await updateRegistration(tx, id, {
    ...columnsOf(input),
    ...{ state: 'pending', reason: null, decidedAt: null, decidedById: null, submittedAt: now },
  });
  await audit(tx, { action: 'registration.revise', id, input }, { caller, now });
}

/** Refuses a wrong code or region, and an organisation that is registered already. */
async function check(tx: Tx, { name, creditCode, regionCode }: RegistrationInput): Promise<void> {
  const problems = [
    { path: 'creditCode', message: creditCodeProblem(creditCode) },
    { path: 'regionCode', message: findRegion(regionCode) ? null : UNKNOWN_REGION },
  ].flatMap(({ path, message }) => (message ? [{ path, message }] : []));
  const [first] = problems;
  if (first) {
    const detail = { zh: '登记内容有误，请按提示修改。', en: 'Please correct what is marked.' };
    throw new AppError('request.rule_broken', { detail, errors: problems });
  }
  await refuseKnown(tx, { name, creditCode });
}

/** An organisation with this code, or with this name and another code, is there already. */
export async function refuseKnown(
  tx: Tx,
  { name, creditCode }: { name: string; creditCode: string },
): Promise<void> {
  const byCode = await findOrganisationByCode(tx, creditCode);
  if (byCode) throw alreadyRegistered(byCode.name);
  const byName = await findOrganisationByName(tx, name);
  if (byName?.creditCode) throw alreadyRegistered(byName.name);
}

function columnsOf({ website, ...facts }: RegistrationInput) {
  return { ...facts, website: website ?? null };
}

function audit(
  tx: Tx,
  { action, id, input }: { action: string; id: string; input: RegistrationInput },
  { caller, now }: Step,
): Promise<void> {
  const { name, type, regionCode, creditCode } = input;
  const data = { name, type, regionCode, creditCode };
  return appendAudit(
    tx,
    [{ actorId: caller.userId, action, entity: 'registration', entityId: id, data }],
    now,
  );
}

const UNKNOWN_REGION: Bilingual = {
  zh: '没有这个行政区划代码，请从列表中选择地区。',
  en: 'There is no region with this code. Please choose one from the list.',
};

function alreadyRegistered(name: string): AppError {
  return new AppError('request.conflict', {
    detail: {
      zh: `“${name}”已经在名录中，不必重复登记。请在它的页面上申请加入。`,
      en: `“${name}” is listed already and need not be registered again. Please ask to join on its page.`,
    },
  });
}

function alreadyHandedIn(): AppError {
  return new AppError('request.conflict', {
    detail: {
      zh: '您已经提交过这个统一社会信用代码的登记，请在“我的登记”中查看进度。',
      en: 'You have handed in this credit code already. Please see its progress among your registrations.',
    },
  });
}

function notReturned(): AppError {
  return new AppError('request.conflict', {
    detail: {
      zh: '只有被退回的登记可以修改，请刷新页面查看当前状态。',
      en: 'Only a returned registration can be amended. Please reload to see where it stands.',
    },
  });
}
