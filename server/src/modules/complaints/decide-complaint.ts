import type { ComplaintDecision, ComplaintState } from '@rongqiao/contracts';
import { addWorkingDays } from '@rongqiao/reference';
import { appendAudit } from '../../platform/audit/index.ts';
import { dayInChina } from '../../platform/clock/clock.ts';
import { type Database, inTransaction, type Tx } from '../../platform/db/index.ts';
import { AppError, notFound } from '../../platform/errors/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { type ListingRow, lockListingRow, mayDecide, takeDownListing } from '../listings/index.ts';
import type { Message } from '../notifications/index.ts';
import { COMPLAINT_RULES } from './complaint-rules.ts';
import {
  type ComplaintRow,
  findComplaint,
  listUnanswered,
  updateComplaints,
} from './complaints.repository.ts';

export const COMPLAINT_WORDS = { zh: '举报', en: 'report' };

/** What somebody is told of the answer. A workflow knows how they are reached. */
export interface ComplaintTold {
  owners(
    tx: Tx,
    news: {
      organisationId: string;
      kind: 'listing.taken_down' | 'listing.correction_asked';
      facts: Message['facts'];
      link: string;
    },
    now: Date,
  ): Promise<void>;
  reporter(
    tx: Tx,
    news: { reporterId: string | null; contact: string | null; facts: Message['facts']; link: string },
    now: Date,
  ): Promise<void>;
}

interface Deciding {
  caller: Caller;
  decision: ComplaintDecision;
  told: ComplaintTold;
  now: Date;
}

const OUTCOMES = {
  dismiss: 'dismissed',
  ask_correction: 'correction_asked',
  settle: 'corrected',
  take_down: 'taken_down',
} as const satisfies Record<ComplaintDecision['decision'], ComplaintState>;

/**
 * Answers a report: it is unfounded, the owner is asked to correct the listing, what was asked has been corrected, or the
 * listing is taken from the public. Asking and taking down answer everything that waits about the listing.
 */
export function decideComplaint(database: Database, id: string, deciding: Deciding): Promise<void> {
  return inTransaction(database, async (tx) => {
    const found = await findComplaint(tx, id);
    const listing = found && (await lockListingRow(tx, found.complaint.listingId));
    if (!found || !listing || !mayDecide(deciding.caller, listing)) throw notFound(COMPLAINT_WORDS);
    const unanswered = (await listUnanswered(tx, listing.id)).map(({ complaint }) => complaint);
    const complaint = unanswered.find((one) => one.id === id);
    if (!complaint) throw answered();
    const { decision } = deciding.decision;
    if (decision === 'settle' && complaint.state !== 'correction_asked') throw nothingAsked();
    const concerned = decision === 'take_down' || decision === 'ask_correction' ? unanswered : [complaint];
    await settle(tx, { listing, concerned, ...deciding });
    await tellPeople(tx, { listing, concerned, ...deciding });
  });
}

type Settling = Deciding & { listing: ListingRow; concerned: ComplaintRow[] };

async function settle(tx: Tx, { listing, concerned, caller, decision, now }: Settling): Promise<void> {
  const asked = decision.decision === 'ask_correction';
  const ids = concerned.map(({ id }) => id);
  await updateComplaints(tx, ids, {
    state: OUTCOMES[decision.decision],
    note: decision.note,
    decidedById: caller.userId,
    decidedAt: now,
    ...(asked && { correctionRevision: listing.revision, correctionDueOn: correctionDueOn(now) }),
  });
  const data = { listingId: listing.id, decision: decision.decision, note: decision.note };
  const entries = ids.map((entityId) => ({
    ...{ actorId: caller.userId, action: 'complaint.decide', entity: 'complaint', entityId, data },
  }));
  await appendAudit(tx, entries, now);
  if (decision.decision === 'take_down') {
    await takeDownListing(tx, listing, { reason: decision.note, by: caller.userId, now });
  }
}

async function tellPeople(tx: Tx, { listing, concerned, decision, told, now }: Settling): Promise<void> {
  const facts = { listing: listing.title, because: decision.note };
  const answer = OUTCOMES[decision.decision];
  for (const { reporterId, contact } of concerned) {
    const link = answer === 'taken_down' ? '/work/notices' : `/listings/${listing.id}`;
    await told.reporter(tx, { reporterId, contact, facts: { ...facts, answer }, link }, now);
  }
  const { organisationId } = listing;
  const link = `/work/listings/${listing.id}`;
  if (answer === 'taken_down') {
    await told.owners(tx, { organisationId, kind: 'listing.taken_down', facts, link }, now);
  }
  if (answer === 'correction_asked') {
    const due = { ...facts, lapsesOn: correctionDueOn(now) };
    await told.owners(tx, { organisationId, kind: 'listing.correction_asked', facts: due, link }, now);
  }
}

function correctionDueOn(now: Date): string {
  return addWorkingDays(dayInChina(now), COMPLAINT_RULES.correctWithinWorkingDays);
}

function answered(): AppError {
  return new AppError('request.conflict', {
    detail: {
      zh: '这件举报已经答复过了，请回到列表查看最新情况。',
      en: 'This report has been answered already. Please go back to the list for the latest.',
    },
  });
}

function nothingAsked(): AppError {
  return new AppError('request.rule_broken', {
    detail: {
      zh: '还没有要求改正，不能按“已改正”办结。',
      en: 'No correction was asked for, so it cannot be settled as corrected.',
    },
  });
}
