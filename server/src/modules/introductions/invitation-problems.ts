import { dayInChina } from '../../platform/clock/clock.ts';
import type { Reader } from '../../platform/db/index.ts';
import { AppError } from '../../platform/errors/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { listActingPeople } from '../accounts/index.ts';
import { isOfferedTo, type ListingRow, mayWriteFor, WRITERS } from '../listings/index.ts';
import { LIMITS, listingLimit, startOfMonth } from './introduction-limits.ts';
import { isOpen } from './introduction-states.ts';
import type { IntroductionRow } from './introductions.repository.ts';
import { countReceived, countSent, findLatestBetween, type Inviter } from './invitations.repository.ts';

/** Who wants to be introduced to which listing, and when. */
export interface Wish {
  caller: Caller;
  listing: ListingRow;
  inviter: Inviter;
  now: Date;
}

/** What stands against an invitation, the weightiest first; none: it may be sent. */
export async function findInvitationProblems(
  reader: Reader,
  wish: Wish,
): Promise<{ problems: AppError[]; open: IntroductionRow | null }> {
  const { listing, inviter, now } = wish;
  const latest = await findLatestBetween(reader, listing.id, inviter);
  const open = latest && isOpen(latest.state) ? latest : null;
  const problems = [
    isOwn(wish) ? OWN : null,
    isListed(listing, now) ? null : CLOSED,
    isReached(wish) ? null : NOT_OFFERED,
    open ? ALREADY_OPEN : null,
    refusedLately(latest, now) ? REFUSED : null,
    (await hasNobodyToAnswer(reader, listing)) ? NOBODY : null,
    (await listingIsFull(reader, wish)) ? LISTING_FULL : null,
    (await inviterHasSentEnough(reader, wish)) ? SENT_ENOUGH : null,
  ];
  return { problems: problems.filter((problem) => problem !== null).map(toError), open };
}

function isOwn({ caller, listing, inviter }: Wish): boolean {
  if ('organisationId' in inviter && inviter.organisationId === listing.organisationId) return true;
  return mayWriteFor(caller, listing.organisationId);
}

/** Of a person no place is known here; the listing says to whom it is offered. */
function isReached({ caller, listing, inviter }: Wish): boolean {
  if (!('organisationId' in inviter)) return true;
  const own = caller.memberships.filter(({ organisationId }) => organisationId === inviter.organisationId);
  const regions = own.map(({ regionCode }) => regionCode);
  return isOfferedTo(listing, { regions, industries: null });
}

function isListed({ status, deadline }: ListingRow, now: Date): boolean {
  return status === 'published' && (deadline === null || deadline >= dayInChina(now));
}

function refusedLately(latest: IntroductionRow | null, now: Date): boolean {
  if (latest?.state !== 'declined' || !latest.closedAt) return false;
  return now.getTime() - latest.closedAt.getTime() < LIMITS.daysAfterRefusal * 86_400_000;
}

/** An organisation that only an import has named has no people here. Those of the example have none but may be asked. */
async function hasNobodyToAnswer(reader: Reader, listing: ListingRow): Promise<boolean> {
  if (listing.demo) return false;
  return (await listActingPeople(reader, listing.organisationId, WRITERS)).length === 0;
}

async function listingIsFull(reader: Reader, { listing, now }: Wish): Promise<boolean> {
  return (await countReceived(reader, listing.id, startOfMonth(now))) >= listingLimit(listing.headcount);
}

async function inviterHasSentEnough(reader: Reader, { inviter, now }: Wish): Promise<boolean> {
  const limit = 'organisationId' in inviter ? LIMITS.sentByOrganisationAndMonth : LIMITS.sentByPersonAndMonth;
  return (await countSent(reader, inviter, startOfMonth(now))) >= limit;
}

type Problem = Pick<AppError, 'code' | 'detail'>;

function toError({ code, detail }: Problem): AppError {
  return new AppError(code, { detail });
}

const OWN: Problem = {
  code: 'request.rule_broken',
  detail: {
    zh: '这是您自己单位发布的信息，不能对它发起对接。',
    en: 'This listing is your own organisation’s; you cannot be introduced to it.',
  },
};
const CLOSED: Problem = {
  code: 'request.rule_broken',
  detail: {
    zh: '这条信息已截止或已结束，不再接受对接。',
    en: 'This listing has passed its deadline or has ended, and takes no more introductions.',
  },
};
const NOT_OFFERED: Problem = {
  code: 'request.rule_broken',
  detail: {
    zh: '这条信息只面向它所在的地区，贵单位不在其中，不能对它发起对接。',
    en: 'This listing is offered only to its own region, which your organisation does not belong to.',
  },
};
const ALREADY_OPEN: Problem = {
  code: 'request.conflict',
  detail: {
    zh: '您与这条信息的对接正在进行，请在“我的对接”中继续。',
    en: 'An introduction between you and this listing is already open. Please go on there.',
  },
};
const REFUSED: Problem = {
  code: 'request.rule_broken',
  detail: {
    zh: `对方不久前婉拒过这次对接，${LIMITS.daysAfterRefusal} 天后可以再次发起。`,
    en: `They declined not long ago. You can ask again ${LIMITS.daysAfterRefusal} days after that.`,
  },
};
const NOBODY: Problem = {
  code: 'request.rule_broken',
  detail: {
    zh: '发布单位还没有人入驻本平台，暂时无人答复。请先按信息中的方式联系。',
    en: 'Nobody of the publishing organisation has joined this platform yet, so nobody could answer.',
  },
};
const LISTING_FULL: Problem = {
  code: 'request.too_many',
  detail: {
    zh: '这条信息本月收到的对接已满，请下月再来，或看看其他类似的信息。',
    en: 'This listing has received as many invitations as a month allows. Please come back next month, or see others like it.',
  },
};
const SENT_ENOUGH: Problem = {
  code: 'request.too_many',
  detail: {
    zh: '本月发起的对接已达上限，请先跟进已发出的对接。',
    en: 'You have sent as many invitations as a month allows. Please follow up the ones already sent.',
  },
};
