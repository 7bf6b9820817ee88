import type { IntroductionSide, NotificationKind } from '@rongqiao/contracts';
import { type Announce, type IntroductionEvent, otherSide } from '../modules/introductions/index.ts';
import { findListingRow } from '../modules/listings/index.ts';
import { type Message, notify } from '../modules/notifications/index.ts';
import { dayInChina } from '../platform/clock/clock.ts';
import type { Tx } from '../platform/db/index.ts';
import { type IntroductionPeople, peopleOf } from './introduction-people.ts';
import { type MailSettings, mailNotifications } from './mail-notifications.ts';

const SIDES: readonly IntroductionSide[] = ['inviter', 'invitee'];

const KINDS: Record<IntroductionEvent['step'], NotificationKind> = {
  invite: 'introduction.invited',
  accept: 'introduction.accepted',
  decline: 'introduction.declined',
  withdraw: 'introduction.withdrawn',
  write: 'introduction.message',
  propose: 'introduction.agreement_proposed',
  confirm: 'introduction.agreed',
  succeed: 'introduction.ended',
  end: 'introduction.ended',
  remind: 'introduction.reminder',
  lapse: 'introduction.lapsed',
};

/**
 * Tells the people of an introduction what happened to it, in the same transaction: in the product, and by e-mail where a
 * mail server is configured (`mail`). A success asks the owners of the listings whether that settles them.
 */
export function introductionAnnouncer(mail: MailSettings | null): Announce {
  return async (tx, event) => {
    const people = await peopleOf(tx, event.introduction);
    const messages = [...(await newsOf(tx, event, people)), ...(await closeSuggestions(tx, event, people))];
    const fresh = await notify(tx, messages, event.now);
    if (!mail) return;
    const addressees = SIDES.flatMap((side) => people[side].reachable);
    await mailNotifications(tx, { messages: fresh, addressees, settings: mail, now: event.now });
  };
}

async function newsOf(tx: Tx, event: IntroductionEvent, people: IntroductionPeople): Promise<Message[]> {
  const { step, introduction } = event;
  const listing = await findListingRow(tx, introduction.listingId);
  const { lapses } = event;
  const facts = {
    listing: listing?.title ?? '',
    ...(introduction.declineReason && { reason: introduction.declineReason }),
    ...(introduction.result && { result: introduction.result }),
    ...(lapses && { lapsesOn: dayInChina(lapses) }),
  };
  return SIDES.filter((side) => concerns(event, side)).flatMap((side) => {
    const { name } = people[otherSide(side)];
    return people[side].reachable.map(({ userId }) => ({
      userId,
      kind: KINDS[step],
      facts: { ...facts, ...(name !== null && { party: name }) } as Message['facts'],
      link: `/work/introductions/${introduction.id}`,
    }));
  });
}

/** What one side does, the other is told; a reminder goes to whom it waits for; an end by silence to both. */
function concerns({ step, introduction, by }: IntroductionEvent, side: IntroductionSide): boolean {
  if (by) return side !== by.side;
  return step !== 'remind' || introduction.waitingFor === null || introduction.waitingFor === side;
}

async function closeSuggestions(
  tx: Tx,
  { step, introduction }: IntroductionEvent,
  people: IntroductionPeople,
): Promise<Message[]> {
  if (step !== 'succeed') return [];
  const owners = [
    { listingId: introduction.listingId, side: 'invitee' as const },
    { listingId: introduction.contextListingId, side: 'inviter' as const },
  ];
  const messages: Message[] = [];
  for (const { listingId, side } of owners) {
    const listing = listingId && (await findListingRow(tx, listingId));
    if (!listing || listing.status === 'closed') continue;
    const facts = { listing: listing.title, result: introduction.result } as Message['facts'];
    const link = `/work/listings/${listing.id}/end?result=${introduction.result}`;
    for (const { userId } of people[side].reachable) {
      messages.push({ userId, kind: 'listing.close_suggested', facts, link });
    }
  }
  return messages;
}
