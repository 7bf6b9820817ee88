import type { NewIntroduction } from '@rongqiao/contracts';
import { v7 as uuidv7 } from 'uuid';
import { appendAudit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import { AppError, notFound } from '../../platform/errors/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { mapProfiles } from '../accounts/index.ts';
import { findListingRow, type ListingRow, lockListingRow, mayWriteFor } from '../listings/index.ts';
import type { Announce } from './introduction-event.ts';
import { insertIntroduction, insertSteps } from './introductions.repository.ts';
import { findInvitationProblems } from './invitation-problems.ts';
import { type Inviter, lockInviter } from './invitations.repository.ts';

/**
 * Sends an invitation inside the caller's transaction and returns its id. The listing and the inviter are locked, in this
 * order, so that no cap is passed however many ask at once.
 */
export async function invite(
  tx: Tx,
  { caller, wish, announce, now }: { caller: Caller; wish: NewIntroduction; announce: Announce; now: Date },
): Promise<string> {
  const listing = await lockListingRow(tx, wish.listingId);
  if (!listing || !isVisible(listing)) throw notFound({ zh: '供需信息', en: 'listing' });
  const inviter = await inviterOf(tx, caller, wish);
  await lockInviter(tx, inviter);
  const { problems } = await findInvitationProblems(tx, { caller, listing, inviter, now });
  if (problems[0]) throw problems[0];
  const row = {
    id: uuidv7(),
    ...newInvitation(wish, listing, now),
    ...('organisationId' in inviter
      ? { inviterOrganisationId: inviter.organisationId }
      : { inviterPersonId: inviter.personId }),
    invitedById: caller.userId,
  };
  const introduction = await insertIntroduction(tx, row);
  const { id } = introduction;
  const { userId } = caller;
  await insertSteps(tx, [{ introductionId: id, step: 'invite', side: 'inviter', byUserId: userId, at: now }]);
  const data = { listingId: listing.id, inviter, source: wish.source };
  const entry = {
    actorId: userId,
    action: 'introduction.invite',
    entity: 'introduction',
    entityId: id,
    data,
  };
  await appendAudit(tx, [entry], now);
  await announce(tx, { step: 'invite', introduction, by: { userId, side: 'inviter' }, lapses: null, now });
  return id;
}

function newInvitation(
  { contextListingId, message, source }: NewIntroduction,
  listing: ListingRow,
  now: Date,
) {
  return {
    state: 'invited',
    listingId: listing.id,
    inviteeOrganisationId: listing.organisationId,
    contextListingId: contextListingId ?? null,
    source,
    message,
    invitedAt: now,
    lastActivityAt: now,
    waitingFor: 'invitee',
    demo: listing.demo,
  };
}

/** A listing that the public has seen; what the invitation needs beyond that is told as a reason. */
function isVisible({ status, publishedAt }: ListingRow): boolean {
  return publishedAt !== null && ['published', 'expired', 'closed'].includes(status);
}

async function inviterOf(tx: Tx, caller: Caller, wish: NewIntroduction): Promise<Inviter> {
  const { organisationId, contextListingId } = wish;
  if (organisationId !== undefined) {
    if (!mayWriteFor(caller, organisationId)) throw notForThem();
    if (contextListingId !== undefined) await requireOwnListing(tx, contextListingId, organisationId);
    return { organisationId };
  }
  if (contextListingId !== undefined) throw wrongContext();
  if (!(await mapProfiles(tx, [caller.userId])).has(caller.userId)) throw noProfile();
  return { personId: caller.userId };
}

async function requireOwnListing(tx: Tx, id: string, organisationId: string): Promise<void> {
  const listing = await findListingRow(tx, id);
  if (listing?.organisationId !== organisationId) throw wrongContext();
}

function notForThem(): AppError {
  return new AppError('request.forbidden', {
    detail: {
      zh: '只有本单位的发布人员可以代表单位发起对接。',
      en: 'Only publishers of an organisation can start introductions for it.',
    },
  });
}

function wrongContext(): AppError {
  return new AppError('request.rule_broken', {
    detail: {
      zh: '附上的供需信息应当是您所代表单位自己发布的。',
      en: 'The listing you attach must be one of the organisation that you act for.',
    },
    errors: [
      { path: 'contextListingId', message: { zh: '请选择本单位的信息。', en: 'Choose one of your own.' } },
    ],
  });
}

function noProfile(): AppError {
  return new AppError('request.rule_broken', {
    detail: {
      zh: '以个人身份发起对接之前，请先填写个人情况，让对方知道您学什么、会什么。',
      en: 'Before you ask as a person, please fill in your profile, so that they know what you learned and can do.',
    },
  });
}
