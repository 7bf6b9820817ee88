import type { NotificationKind } from '@rongqiao/contracts';
import { appendAudit } from '../../platform/audit/index.ts';
import { addDays, dayInChina } from '../../platform/clock/clock.ts';
import { type Database, inTransaction, type Tx } from '../../platform/db/index.ts';
import type { Message } from '../notifications/index.ts';
import { ENDING_RULES, outcomeDueOn } from './ending-rules.ts';
import { listToAsk, listUnanswered } from './endings.repository.ts';
import {
  type ListingChanges,
  type ListingRow,
  lockListingRow,
  updateListing,
} from './listings.repository.ts';
import { withdrawWaiting } from './submit-listing.ts';

/** Tells everybody who writes for an organisation, in the transaction of what happened. A workflow knows how. */
export type TellOwners = (
  tx: Tx,
  news: { organisationId: string; kind: NotificationKind; facts: Message['facts']; link: string },
  now: Date,
) => Promise<void>;

const DAY_MS = 86_400_000;

/**
 * No listing ends in silence: asks owners of listings near their end how they ended, and closes as `none` what nobody answered
 * for. Returns how many of each. Safe to run again, and at the same time elsewhere.
 */
export async function followUpEndings(
  database: Database,
  tell: TellOwners,
  now: Date,
): Promise<{ asked: number; closed: number }> {
  const today = dayInChina(now);
  const done = { asked: 0, closed: 0 };
  for (const id of await listUnanswered(database.db, today)) {
    if (await inTransaction(database, (tx) => closeUnanswered(tx, id, tell, now))) done.closed += 1;
  }
  const { askBeforeDays, askOpenEndedAfterDays } = ENDING_RULES;
  const quietSince = new Date(now.getTime() - askOpenEndedAfterDays * DAY_MS);
  for (const id of await listToAsk(database.db, { until: addDays(today, askBeforeDays), quietSince })) {
    if (await inTransaction(database, (tx) => ask(tx, id, tell, now))) done.asked += 1;
  }
  return done;
}

const isPublic = ({ status }: ListingRow) => status === 'published' || status === 'expired';

/** The owner may have moved since the list was read, so each is looked at again under its lock. */
async function ask(tx: Tx, id: string, tell: TellOwners, now: Date): Promise<boolean> {
  const row = await lockListingRow(tx, id);
  if (!row || row.outcomeAskedAt || !isPublic(row)) return false;
  const due = outcomeDueOn(row.deadline, dayInChina(now));
  await record(tx, row, { action: 'ask_outcome', changes: { outcomeAskedAt: now, outcomeDueOn: due }, now });
  const facts = { listing: row.title, lapsesOn: due };
  const link = `/work/listings/${id}/end`;
  await tell(tx, { organisationId: row.organisationId, kind: 'listing.outcome_asked', facts, link }, now);
  return true;
}

async function closeUnanswered(tx: Tx, id: string, tell: TellOwners, now: Date): Promise<boolean> {
  const row = await lockListingRow(tx, id);
  if (!row?.outcomeDueOn || row.outcomeDueOn >= dayInChina(now) || !isPublic(row)) return false;
  await withdrawWaiting(tx, id, now);
  const outcome = { result: 'none', at: now.toISOString() };
  const changes = { status: 'closed', outcome, updatedAt: now };
  await record(tx, row, { action: 'close_unanswered', changes, now });
  const facts = { listing: row.title };
  const link = `/listings/${id}`;
  await tell(tx, { organisationId: row.organisationId, kind: 'listing.closed_unanswered', facts, link }, now);
  return true;
}

async function record(
  tx: Tx,
  row: ListingRow,
  { action, changes, now }: { action: string; changes: ListingChanges; now: Date },
): Promise<void> {
  await updateListing(tx, row.id, changes);
  const data = { outcomeDueOn: changes.outcomeDueOn ?? row.outcomeDueOn };
  const entry = { actorId: null, action: `listing.${action}`, entity: 'listing', entityId: row.id, data };
  await appendAudit(tx, [entry], now);
}
