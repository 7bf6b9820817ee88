import type {
  Introduction,
  IntroductionMessage,
  IntroductionMessageList,
  IntroductionOptions,
  IntroductionPage,
  IntroductionQuery,
  PublicOutcomeList,
} from '@rongqiao/contracts';
import { OrganisationType } from '@rongqiao/contracts';
import type { Database } from '../../platform/db/index.ts';
import { inLanguage, type Locale, notFound } from '../../platform/errors/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { mapProfiles, mapReachablePeople } from '../accounts/index.ts';
import { findListingRow, listRowsInOrder, mayWriteFor, summarise } from '../listings/index.ts';
import { mapOrganisations } from '../organisations/index.ts';
import { pageBox, pageSuccesses } from './boxes.repository.ts';
import { INTRODUCTION_WORDS, requireSide, sideOf } from './introductions.access.ts';
import {
  isAccepted,
  presentIntroduction,
  presentMessage,
  presentPublicOutcome,
  presentSummary,
  type Referred,
} from './introductions.presenter.ts';
import {
  countMessages,
  findIntroductionRow,
  findMessage,
  type IntroductionRow,
  listMessages,
  listSteps,
} from './introductions.repository.ts';
import { findInvitationProblems } from './invitation-problems.ts';
import type { Inviter } from './invitations.repository.ts';

/** Who reads, and when. */
export interface Reading {
  caller: Caller;
  now: Date;
}

/** The last messages that a page shows at once. */
const MOST_MESSAGES = 500;

/** One introduction of the caller's; any other is missing. */
export async function getIntroduction(
  database: Database,
  id: string,
  reading: Reading,
): Promise<Introduction> {
  const { row, side } = requireSide(reading.caller, await findIntroductionRow(database, id));
  const summary = presentSummary(row, side, await lookUp(database, [row], reading.now));
  if (!summary) throw notFound(INTRODUCTION_WORDS);
  const ids = [row.invitedById, row.answeredById].filter((userId) => userId !== null);
  const people = await mapReachablePeople(database.db, isAccepted(row) ? ids : []);
  return presentIntroduction(summary, row, { people, steps: await listSteps(database, id) });
}

/** One page of a box: what waits for the caller's side, what is open, what has ended. */
export async function listIntroductions(
  database: Database,
  query: IntroductionQuery,
  { caller, now }: Reading,
): Promise<IntroductionPage> {
  const { page, size } = query;
  const participant = { userId: caller.userId, organisationIds: organisationsOf(caller) };
  const { rows, total } = await pageBox(database, participant, query);
  const referred = await lookUp(database, rows, now);
  const items = rows.flatMap((row) => {
    const side = sideOf(caller, row);
    return (side && presentSummary(row, side, referred)) || [];
  });
  return { items, total, page, size };
}

/** The conversation of an introduction, oldest first. */
export async function getMessages(
  database: Database,
  id: string,
  caller: Caller,
): Promise<IntroductionMessageList> {
  requireSide(caller, await findIntroductionRow(database, id));
  const rows = await listMessages(database, id, MOST_MESSAGES);
  const authors = rows.flatMap(({ authorId }) => authorId ?? []);
  const people = await mapReachablePeople(database.db, authors);
  return {
    items: rows.map((row) => presentMessage(row, people)),
    total: await countMessages(database, id),
  };
}

/** One message of the caller's introduction. */
export async function getMessage(
  database: Database,
  { id, messageId, caller }: { id: string; messageId: string; caller: Caller },
): Promise<IntroductionMessage> {
  requireSide(caller, await findIntroductionRow(database, id));
  const row = await findMessage(database, id, messageId);
  if (!row) throw notFound({ zh: '消息', en: 'message' });
  return presentMessage(row, await mapReachablePeople(database.db, row.authorId ? [row.authorId] : []));
}

/** For each party the caller can act for: whether it may be introduced to a listing. */
export async function getOptions(
  database: Database,
  listingId: string,
  { caller, now, locale }: Reading & { locale: Locale },
): Promise<IntroductionOptions> {
  const listing = await findListingRow(database.db, listingId);
  if (!listing?.publishedAt) throw notFound({ zh: '供需信息', en: 'listing' });
  const organisationIds = organisationsOf(caller);
  const organisations = await mapOrganisations(database, organisationIds);
  const hasProfile = (await mapProfiles(database.db, [caller.userId])).has(caller.userId);
  const inviters: Inviter[] = [
    ...organisationIds.map((organisationId) => ({ organisationId })),
    ...(hasProfile ? [{ personId: caller.userId }] : []),
  ];
  const items: IntroductionOptions['items'] = [];
  for (const inviter of inviters) {
    const { problems, open } = await findInvitationProblems(database.db, { caller, listing, inviter, now });
    const row = 'organisationId' in inviter ? organisations.get(inviter.organisationId) : undefined;
    items.push({
      ...(row && { organisation: { id: row.id, name: row.name, type: OrganisationType.parse(row.type) } }),
      allowed: problems.length === 0,
      problems: problems.map(({ detail }) => inLanguage(detail, locale)),
      ...(open && { introductionId: open.id }),
    });
  }
  return { items };
}

/** Successes between organisations, for everybody to see; latest first. */
export async function listPublicOutcomes(
  database: Database,
  page: { page: number; size: number },
  now: Date,
): Promise<PublicOutcomeList> {
  const { rows, total } = await pageSuccesses(database, page);
  const referred = await lookUp(database, rows, now);
  return { items: rows.flatMap((row) => presentPublicOutcome(row, referred) ?? []), total };
}

/** The organisations that a caller writes for, each once. */
function organisationsOf(caller: Caller): string[] {
  const ids = caller.memberships.map(({ organisationId }) => organisationId);
  return [...new Set(ids)].filter((id) => mayWriteFor(caller, id));
}

async function lookUp(database: Database, rows: readonly IntroductionRow[], now: Date): Promise<Referred> {
  const listingIds = rows.flatMap((row) => [row.listingId, row.contextListingId ?? []].flat());
  const listings = await summarise(database, await listRowsInOrder(database, [...new Set(listingIds)]), now);
  const organisationIds = rows.flatMap((row) =>
    [row.inviteeOrganisationId, row.inviterOrganisationId ?? []].flat(),
  );
  return {
    listings: new Map(listings.map((listing) => [listing.id, listing])),
    organisations: await mapOrganisations(database, organisationIds),
    profiles: await mapProfiles(
      database.db,
      rows.flatMap(({ inviterPersonId }) => inviterPersonId ?? []),
    ),
  };
}
