import type { RegistrationDecision } from '@rongqiao/contracts';
import { OrganisationMark } from '@rongqiao/contracts';
import { v7 as uuidv7 } from 'uuid';
import { appendAudit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import { AppError, notFound } from '../../platform/errors/index.ts';
import { type Caller, oversees } from '../../platform/http/index.ts';
import { insertMembership } from '../accounts/index.ts';
import { notify } from '../notifications/index.ts';
import { claimOrganisation, findOrganisationByName, insertOrganisations } from '../organisations/index.ts';
import { REGISTRATION_WORDS, refuseKnown } from './register.ts';
import {
  lockCreditCode,
  lockRegistration,
  type RegistrationRow,
  updateRegistration,
} from './registrations.repository.ts';

const STATES = { approve: 'approved', return: 'returned', refuse: 'refused' } as const;

/**
 * An official of the region decides on the version that was read. Of two decisions at once the second is told that there is
 * one already. Nobody decides on what they handed in themselves.
 */
export async function decideRegistration(
  tx: Tx,
  id: string,
  decision: RegistrationDecision,
  { caller, now }: { caller: Caller; now: Date },
): Promise<void> {
  const row = await lockRegistration(tx, id);
  if (!row || !oversees(caller, row.regionCode)) throw notFound(REGISTRATION_WORDS);
  if (row.applicantId === caller.userId) throw ownRegistration();
  if (row.state !== 'pending' || row.version !== decision.version) throw alreadyDecided();
  const state = STATES[decision.decision];
  const reason = decision.decision === 'approve' ? null : decision.reason;
  const organisationId = state === 'approved' ? await enter(tx, row, now) : null;
  await updateRegistration(tx, id, {
    state,
    reason,
    organisationId,
    decidedAt: now,
    decidedById: caller.userId,
  });
  const data = { ...(reason && { reason }), ...(organisationId && { organisationId }), version: row.version };
  const entry = {
    actorId: caller.userId,
    action: `registration.${decision.decision}`,
    entity: 'registration',
  };
  await appendAudit(tx, [{ ...entry, entityId: id, data }], now);
  await notify(
    tx,
    [
      {
        userId: row.applicantId,
        kind: `registration.${state}`,
        facts: { listing: '', organisation: row.name, ...(reason && { because: reason }) },
        link: `/work/registrations/${id}`,
      },
    ],
    now,
  );
}

/** Enters the organisation into the directory, verified, with the applicant as its owner. */
async function enter(tx: Tx, row: RegistrationRow, now: Date): Promise<string> {
  const { name, type, regionCode, creditCode, intro, website } = row;
  await lockCreditCode(tx, creditCode);
  await refuseKnown(tx, row);
  const marks = OrganisationMark.array().parse(row.marks);
  const facts = { type, regionCode, creditCode, intro, website, marks, verifiedAt: now, updatedAt: now };
  const listed = await findOrganisationByName(tx, name);
  const organisationId = listed?.id ?? uuidv7();
  if (listed) await claimOrganisation(tx, listed.id, facts);
  else await insertOrganisations(tx, [{ ...facts, id: organisationId, name, createdAt: now }]);
  await insertMembership(tx, { userId: row.applicantId, organisationId, role: 'owner' });
  return organisationId;
}

function alreadyDecided(): AppError {
  return new AppError('request.conflict', {
    detail: {
      zh: '这份登记刚被修改，或已由另一位工作人员处理。请刷新后再看。',
      en: 'This registration has just been changed or decided by somebody else. Please reload it.',
    },
  });
}

function ownRegistration(): AppError {
  return new AppError('request.forbidden', {
    detail: {
      zh: '不能审核自己提交的登记，请由另一位工作人员处理。',
      en: 'You cannot decide on your own registration. Please leave it to a colleague.',
    },
  });
}
