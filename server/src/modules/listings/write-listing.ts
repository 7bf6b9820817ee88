import { createHash } from 'node:crypto';
import type { CloseListing, ListingDraft, NewListing } from '@rongqiao/contracts';
import { v7 as uuidv7 } from 'uuid';
import { appendAudit } from '../../platform/audit/index.ts';
import { dayInChina } from '../../platform/clock/clock.ts';
import { type Database, inTransaction, type Tx } from '../../platform/db/index.ts';
import { AppError } from '../../platform/errors/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { requireFiles } from './attachments.service.ts';
import { contributionOf } from './contribution.ts';
import { asksAnew } from './ending-rules.ts';
import { requireKnownRegion } from './known-region.ts';
import { requireWritable, requireWriter } from './listings.access.ts';
import {
  expireListings,
  insertListings,
  insertRevision,
  type ListingChanges,
  type ListingRow,
  lockListingRow,
  updateListing,
} from './listings.repository.ts';
import { REVIEW_RULES } from './review-rules.ts';
import { findTrust } from './submissions.repository.ts';
import { sampleAfterwards, submitForReview, withdrawWaiting } from './submit-listing.ts';

/** Creates a draft inside the caller's transaction and returns its id. */
export async function createListing(tx: Tx, caller: Caller, listing: NewListing, now: Date): Promise<string> {
  requireWriter(caller, listing.organisationId);
  requireKnownRegion(listing.regionCode);
  await requireFiles(tx, listing.organisationId, listing.attachments);
  const id = uuidv7();
  const { organisationId, onBehalfOf, ...draft } = listing;
  const contribution = await contributionOf(tx, organisationId, onBehalfOf);
  await insertListings(tx, [
    {
      ...columnsOf(draft),
      ...contribution,
      id,
      organisationId,
      authorId: caller.userId,
      status: 'draft',
      createdAt: now,
      updatedAt: now,
    },
  ]);
  await auditListing(tx, { caller, action: 'listing.create', id, content: draft, now });
  return id;
}

/** Writes a new revision; the one before is kept. `expected` is the revision the writer had read. */
export function reviseListing(
  database: Database,
  caller: Caller,
  revision: { id: string; draft: ListingDraft; expected: number; now: Date },
): Promise<ListingRow> {
  const { id, draft, expected, now } = revision;
  requireKnownRegion(draft.regionCode);
  return changeListing(database, caller, id, async (tx, row) => {
    if (row.status === 'closed') throw alreadyClosed();
    if (row.revision !== expected) throw changedMeanwhile(row.revision);
    await requireFiles(tx, row.organisationId, draft.attachments);
    const content = columnsOf(draft);
    const trusted = !needsReview(row) && (await findTrust(tx, row.organisationId)) !== null;
    if (row.status === 'published') {
      refusePast(draft.deadline, now);
      if (!trusted) return proposeRevision(tx, { caller, row, content, now });
    }
    await insertRevision(tx, {
      listingId: id,
      revision: row.revision,
      content: contentOf(row),
      byUserId: caller.userId,
      at: row.updatedAt,
    });
    await auditListing(tx, { caller, action: 'listing.revise', id, content: draft, now });
    const revised = { id, revision: row.revision + 1 };
    if (row.status === 'published') await sampleAfterwards(tx, { row: revised, content, caller, now });
    if (row.status === 'submitted') await withdrawWaiting(tx, id, now);
    const status = ['expired', 'submitted'].includes(row.status) ? 'draft' : row.status;
    return { ...content, ...asksAnew(row, content), status, revision: revised.revision, updatedAt: now };
  });
}

/** A new text of a public listing by an organisation without trust: it waits, and what is public stays so. */
async function proposeRevision(
  tx: Tx,
  proposal: { caller: Caller; row: ListingRow; content: ReturnType<typeof columnsOf>; now: Date },
): Promise<ListingChanges> {
  const { caller, row, content, now } = proposal;
  await submitForReview(tx, { row, content, subject: 'revision', caller, now });
  await auditListing(tx, { caller, action: 'listing.propose_revision', id: row.id, content, now });
  return {};
}

/**
 * Makes a draft public where its organisation is trusted, and puts it before an official otherwise. A deadline in the past
 * is refused.
 */
export function publishListing(
  database: Database,
  caller: Caller,
  id: string,
  now: Date,
): Promise<ListingRow> {
  return changeListing(database, caller, id, async (tx, row) => {
    if (row.status === 'closed') throw alreadyClosed();
    if (row.status === 'published' || row.status === 'submitted') return {};
    refusePast(row.deadline ?? undefined, now);
    const content = contentOf(row);
    const asked = { row, content, caller, now };
    if (needsReview(row) || (await findTrust(tx, row.organisationId)) === null) {
      await submitForReview(tx, { ...asked, subject: 'draft' });
      await auditListing(tx, { caller, action: 'listing.submit', id, content, now });
      return { status: 'submitted', updatedAt: now };
    }
    const drawn = await sampleAfterwards(tx, asked);
    const { samplingRate: rate, seed } = REVIEW_RULES;
    const sampling = { rate, seed, revision: row.revision, drawn };
    await auditListing(tx, { caller, action: 'listing.publish', id, content, now, facts: { sampling } });
    return { status: 'published', publishedAt: row.publishedAt ?? now, updatedAt: now };
  });
}

/** Ends a listing with its outcome, which stays visible. */
export function closeListing(
  database: Database,
  caller: Caller,
  closing: { id: string; outcome: CloseListing; now: Date },
): Promise<ListingRow> {
  const { id, outcome, now } = closing;
  return changeListing(database, caller, id, async (tx, row) => {
    if (row.status === 'closed') throw alreadyClosed();
    await withdrawWaiting(tx, id, now);
    await auditListing(tx, { caller, action: 'listing.close', id, content: outcome, now });
    return { status: 'closed', outcome: { ...outcome, at: now.toISOString() }, updatedAt: now };
  });
}

/** Marks what has passed its deadline; returns the ids. */
export function markExpired(database: Database, now: Date): Promise<string[]> {
  return inTransaction(database, async (tx) => {
    const ids = await expireListings(tx, dayInChina(now), now);
    const entries = ids.map((entityId) => ({
      actorId: null,
      action: 'listing.expire',
      entity: 'listing',
      entityId,
      data: {},
    }));
    await appendAudit(tx, entries, now);
    return ids;
  });
}

/** What was taken down, and what is published for somebody else, an official reads whatever trust its author has. */
function needsReview({ takenDownAt, onBehalfOfId }: ListingRow): boolean {
  return takenDownAt !== null || onBehalfOfId !== null;
}

/** The part of a listing that its author writes. */
export function contentOf(row: ListingRow) {
  const { kind, direction, title, body, regionCode, industryCode, occupations, programmes, skills } = row;
  const { level, headcount, deadline, details, constraints, sharing, attachments } = row;
  const written = { kind, direction, title, body, regionCode, industryCode, occupations, programmes, skills };
  return { ...written, level, headcount, deadline, details, constraints, sharing, attachments };
}

/** Columns of a draft; what is left empty is emptied. */
export function columnsOf(draft: ListingDraft) {
  return {
    ...draft,
    industryCode: draft.industryCode ?? null,
    headcount: draft.headcount ?? null,
    deadline: draft.deadline ?? null,
  };
}

/** Changes a listing that the caller writes for, under its lock. */
export function changeListing(
  database: Database,
  caller: Caller,
  id: string,
  change: (tx: Tx, row: ListingRow) => Promise<ListingChanges>,
): Promise<ListingRow> {
  return inTransaction(database, async (tx) => {
    const row = requireWritable(caller, await lockListingRow(tx, id));
    const changes = await change(tx, row);
    return Object.keys(changes).length === 0 ? row : updateListing(tx, id, changes);
  });
}

/** The audit entry of a change, with the hash of what was written. */
export function auditListing(
  tx: Tx,
  entry: {
    caller: Caller;
    action: string;
    id: string;
    content: unknown;
    now: Date;
    facts?: Record<string, unknown>;
  },
): Promise<void> {
  const { caller, action, id, content, now, facts } = entry;
  const contentHash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const data = { contentHash, ...facts };
  return appendAudit(tx, [{ actorId: caller.userId, action, entity: 'listing', entityId: id, data }], now);
}

function refusePast(deadline: string | undefined, now: Date): void {
  const today = dayInChina(now);
  if (deadline === undefined || deadline >= today) return;
  throw new AppError('request.rule_broken', {
    detail: {
      zh: `截止日期 ${deadline} 已过（今天是 ${today}），请改为今天或以后的日期再发布。`,
      en: `The deadline ${deadline} has passed (today is ${today}). Please choose today or a later day.`,
    },
    errors: [
      { path: 'deadline', message: { zh: '请改为今天或以后的日期。', en: 'Choose today or a later day.' } },
    ],
  });
}

function changedMeanwhile(revision: number): AppError {
  return new AppError('request.conflict', {
    detail: {
      zh: `这条信息刚被别人改过（现为第 ${revision} 版）。您写的内容还在，请对照新版本后再保存。`,
      en: `Someone else has just revised this listing (now revision ${revision}). Your text is kept; please compare and save again.`,
    },
  });
}

export function alreadyClosed(): AppError {
  return new AppError('request.rule_broken', {
    detail: {
      zh: '这条信息已经结束，不能再改。需要的话可以照它另写一条。',
      en: 'This listing has ended and cannot be changed. You can write a new one from it.',
    },
  });
}
