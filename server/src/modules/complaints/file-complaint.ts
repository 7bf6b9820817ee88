import type { ComplaintReceipt, NewComplaint } from '@rongqiao/contracts';
import { addWorkingDays } from '@rongqiao/reference';
import { v7 as uuidv7 } from 'uuid';
import { appendAudit } from '../../platform/audit/index.ts';
import { dayInChina } from '../../platform/clock/clock.ts';
import type { Tx } from '../../platform/db/index.ts';
import { AppError, notFound } from '../../platform/errors/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { LISTING_WORDS, lockListingRow, mayRead } from '../listings/index.ts';
import { COMPLAINT_RULES } from './complaint-rules.ts';
import { hasComplained, insertComplaint } from './complaints.repository.ts';

/**
 * Takes a report of a public listing, from a person who is signed in or from a visitor. The same person, or the same address,
 * reports the same listing once.
 */
export async function fileComplaint(
  tx: Tx,
  listingId: string,
  complaint: NewComplaint,
  { caller, now }: { caller: Pick<Caller, 'userId' | 'memberships'> | null; now: Date },
): Promise<ComplaintReceipt> {
  const listing = await lockListingRow(tx, listingId);
  if (!listing || !mayRead(null, listing)) throw notFound(LISTING_WORDS);
  if (caller?.memberships.some(({ organisationId }) => organisationId === listing.organisationId))
    throw own();
  const reporterId = caller?.userId ?? null;
  const contact = reporterId === null ? (complaint.contact?.toLowerCase() ?? null) : null;
  if (await hasComplained(tx, { listingId, reporterId, contact })) throw already();
  const id = uuidv7();
  const dueOn = addWorkingDays(dayInChina(now), COMPLAINT_RULES.answerWithinWorkingDays);
  const { reason, text } = complaint;
  const row = { id, listingId, revision: listing.revision, reporterId, contact, reason, text, dueOn };
  await insertComplaint(tx, { ...row, state: 'open', reportedAt: now });
  const entry = {
    ...{ actorId: reporterId, action: 'complaint.file', entity: 'complaint', entityId: id },
    data: { listingId, reason, dueOn },
  };
  await appendAudit(tx, [entry], now);
  return { id, dueOn };
}

function own(): AppError {
  return new AppError('request.rule_broken', {
    detail: {
      zh: '这是本单位发布的信息，不用举报，请直接修改或结束它。',
      en: 'This listing is your own organisation’s. Please revise or close it instead of reporting it.',
    },
  });
}

function already(): AppError {
  return new AppError('request.conflict', {
    detail: {
      zh: '您已经举报过这条信息，主管部门会在答复期限内处理，不用重复提交。',
      en: 'You have reported this listing already. It will be answered in time; there is no need to report it again.',
    },
  });
}
