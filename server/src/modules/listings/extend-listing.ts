import { addDays, dayInChina } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { AppError } from '../../platform/errors/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { ENDING_RULES } from './ending-rules.ts';
import type { ListingRow } from './listings.repository.ts';
import { changeWaiting, findWaiting } from './submissions.repository.ts';
import { alreadyClosed, auditListing, changeListing } from './write-listing.ts';

/**
 * Goes on with a public listing until another day (延期), or without one. That day alone needs no review; what waits for review
 * takes it over.
 */
export function extendListing(
  database: Database,
  caller: Caller,
  extension: { id: string; deadline: string | null; now: Date },
): Promise<ListingRow> {
  const { id, deadline, now } = extension;
  return changeListing(database, caller, id, async (tx, row) => {
    if (row.status === 'closed') throw alreadyClosed();
    if (row.status !== 'published' && row.status !== 'expired') throw notPublic();
    refuseExtension(deadline, row.deadline, dayInChina(now));
    const facts = { from: row.deadline, to: deadline };
    await auditListing(tx, { caller, action: 'listing.extend', id, content: facts, now, facts });
    const waiting = await findWaiting(tx, id);
    if (waiting?.subject === 'revision') {
      await changeWaiting(tx, waiting.id, { ...(waiting.content as object), deadline });
    }
    const asked = { outcomeAskedAt: null, outcomeDueOn: null };
    return { ...asked, deadline, status: 'published', updatedAt: now };
  });
}

/** A listing with a last day goes on to a later one within a year; one without goes on without. */
function refuseExtension(deadline: string | null, before: string | null, today: string): void {
  const furthest = addDays(today, ENDING_RULES.longestExtensionDays);
  if (deadline === null ? before === null : deadline >= today && deadline <= furthest) return;
  throw new AppError('request.rule_broken', {
    detail: {
      zh: `请选择 ${today} 到 ${furthest} 之间的日期作为新的截止日期。`,
      en: `Please choose a new last day between ${today} and ${furthest}.`,
    },
    errors: [{ path: 'deadline', message: { zh: '日期不在可选范围内。', en: 'This day cannot be chosen.' } }],
  });
}

function notPublic(): AppError {
  return new AppError('request.rule_broken', {
    detail: {
      zh: '只有已发布或已到期的信息可以延期。草稿请修改截止日期后提交。',
      en: 'Only a published or expired listing can be extended. Please change the last day of a draft in the editor.',
    },
  });
}
