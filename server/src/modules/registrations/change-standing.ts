import type { StandingChange } from '@rongqiao/contracts';
import { appendAudit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import { AppError, notFound } from '../../platform/errors/index.ts';
import { type Caller, oversees } from '../../platform/http/index.ts';
import { listActingPeople } from '../accounts/index.ts';
import { touchOpenListings } from '../listings/index.ts';
import { notify } from '../notifications/index.ts';
import { lockOrganisation, saveStanding } from '../organisations/index.ts';

/**
 * Suspends an organisation, or lifts that, with a reason. While suspended nobody acts for it, and it and its listings are not
 * shown. An official does not suspend an organisation that they act for themselves.
 */
export async function changeStanding(
  tx: Tx,
  id: string,
  { suspended, reason }: StandingChange,
  { caller, now }: { caller: Caller; now: Date },
): Promise<void> {
  const row = await lockOrganisation(tx, id);
  if (!row || !oversees(caller, row.regionCode)) throw notFound({ zh: '单位', en: 'organisation' });
  if (caller.memberships.some(({ organisationId }) => organisationId === id)) throw ownOrganisation();
  if ((row.suspendedAt !== null) === suspended) throw alreadySo();
  await saveStanding(tx, id, {
    suspendedAt: suspended ? now : null,
    suspensionReason: suspended ? reason : null,
  });
  await touchOpenListings(tx, id);
  const action = suspended ? 'organisation.suspend' : 'organisation.lift';
  const entry = { actorId: caller.userId, action, entity: 'organisation', entityId: id, data: { reason } };
  await appendAudit(tx, [entry], now);
  const owners = await listActingPeople(tx, id, ['owner', 'publisher', 'cooperation_officer']);
  const messages = owners.map(({ userId }) => ({
    userId,
    kind: suspended ? ('organisation.suspended' as const) : ('organisation.lifted' as const),
    facts: { listing: '', organisation: row.name, because: reason },
    link: '/work',
  }));
  await notify(tx, messages, now);
}

function alreadySo(): AppError {
  return new AppError('request.conflict', {
    detail: {
      zh: '这个单位的状态刚被另一位工作人员改过，请刷新后再看。',
      en: 'Somebody else has just changed the state of this organisation. Please reload it.',
    },
  });
}

function ownOrganisation(): AppError {
  return new AppError('request.forbidden', {
    detail: {
      zh: '不能停用或恢复您自己所在的单位，请由另一位工作人员处理。',
      en: 'You cannot suspend an organisation that you act for. Please leave it to a colleague.',
    },
  });
}
