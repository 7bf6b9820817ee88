import type { PublishingTrust, TrustDecision } from '@rongqiao/contracts';
import { appendAudit } from '../../platform/audit/index.ts';
import { type Database, inTransaction } from '../../platform/db/index.ts';
import { AppError, notFound } from '../../platform/errors/index.ts';
import { type Caller, oversees } from '../../platform/http/index.ts';
import { findOrganisationRow } from '../organisations/index.ts';
import { deleteTrust, findTrust, insertTrust } from './submissions.repository.ts';

/** Whether an organisation publishes first and is sampled afterwards; for officials of its region. */
export async function getTrust(database: Database, id: string, caller: Caller): Promise<PublishingTrust> {
  await requireOversight(database, id, caller);
  const trust = await findTrust(database.db, id);
  if (!trust) return { trusted: false };
  return { trusted: true, reason: trust.reason, since: trust.since.toISOString() };
}

/** Gives the trust or withdraws it, with the reason in the audit log. */
export async function decideTrust(
  database: Database,
  id: string,
  { caller, decision, now }: { caller: Caller; decision: TrustDecision; now: Date },
): Promise<PublishingTrust> {
  await requireOversight(database, id, caller);
  const { trusted, reason } = decision;
  await inTransaction(database, async (tx) => {
    await deleteTrust(tx, id);
    if (trusted) {
      await insertTrust(tx, [{ organisationId: id, reason, givenById: caller.userId, since: now }]);
    }
    const action = trusted ? 'organisation.trust' : 'organisation.distrust';
    const entry = { actorId: caller.userId, action, entity: 'organisation', entityId: id, data: { reason } };
    await appendAudit(tx, [entry], now);
  });
  return getTrust(database, id, caller);
}

async function requireOversight(database: Database, id: string, caller: Caller): Promise<void> {
  const organisation = await findOrganisationRow(database, id);
  if (!organisation) throw notFound({ zh: '单位', en: 'organisation' });
  if (oversees(caller, organisation.regionCode)) return;
  throw new AppError('request.forbidden', {
    detail: {
      zh: '只有这个单位所在地区的主管人员可以决定。',
      en: 'Only officials of the region of this organisation can decide.',
    },
  });
}
