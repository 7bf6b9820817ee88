import {
  DeclineReason,
  INTRODUCTION_MOVES,
  type Introduction,
  type IntroductionListing,
  type IntroductionMessage,
  type IntroductionMove,
  type IntroductionParty,
  IntroductionSide,
  type IntroductionSummary,
  type ListingSummary,
  NewIntroduction,
  OrganisationType,
  type Profile,
  type PublicOutcome,
  SuccessfulResult,
} from '@rongqiao/contracts';
import type { ReachablePerson } from '../accounts/index.ts';
import type { OrganisationRow } from '../organisations/index.ts';
import { judgeMove } from './introduction-states.ts';
import type { IntroductionRow, StepRow } from './introductions.repository.ts';
import { lapsesAt } from './silence.ts';

/** What introductions refer to, by id. */
export interface Referred {
  listings: ReadonlyMap<string, ListingSummary>;
  organisations: ReadonlyMap<string, OrganisationRow>;
  profiles: ReadonlyMap<string, Profile>;
}

/** A line of a list; null where the listing it hangs on is gone. */
export function presentSummary(
  row: IntroductionRow,
  side: IntroductionSide,
  referred: Referred,
): IntroductionSummary | null {
  const listing = presentListing(row.listingId, referred);
  if (!listing) return null;
  const contextListing = row.contextListingId && presentListing(row.contextListingId, referred);
  const lapses = lapsesAt(row);
  return {
    id: row.id,
    state: row.state,
    side,
    ...(row.waitingFor && { waitingFor: row.waitingFor }),
    listing,
    ...(contextListing && { contextListing }),
    inviter: inviterParty(row, referred),
    invitee: organisationParty(row.inviteeOrganisationId, referred),
    invitedAt: row.invitedAt.toISOString(),
    lastActivityAt: row.lastActivityAt.toISOString(),
    ...(lapses && { lapsesAt: lapses.toISOString() }),
    demo: row.demo,
  };
}

/** A whole introduction. `people` are those to reach; they show once the invitation is accepted. */
export function presentIntroduction(
  summary: IntroductionSummary,
  row: IntroductionRow,
  { people, steps }: { people: ReadonlyMap<string, ReachablePerson>; steps: readonly StepRow[] },
): Introduction {
  return {
    ...summary,
    message: row.message,
    source: NewIntroduction.shape.source.parse(row.source),
    ...(row.declineReason && {
      declined: {
        reason: DeclineReason.parse(row.declineReason),
        ...(row.declineNote && { note: row.declineNote }),
      },
    }),
    ...presentAgreement(row),
    ...presentOutcome(row),
    contacts: isAccepted(row) ? contactsOf(row, people) : [],
    history: steps.map(({ at, step, side }) => ({
      at: at.toISOString(),
      step: step as Introduction['history'][number]['step'],
      ...(side && { side: IntroductionSide.parse(side) }),
    })),
    may: mayOf(row, summary.side),
  };
}

/** Whether the two sides have come into contact: declined and withdrawn invitations never have. */
export function isAccepted({ state, answeredAt }: IntroductionRow): boolean {
  return answeredAt !== null && state !== 'declined';
}

export function presentMessage(
  message: { id: string; side: string; authorId: string | null; body: string; at: Date },
  people: ReadonlyMap<string, ReachablePerson>,
): IntroductionMessage {
  const { id, side, authorId, body, at } = message;
  const author = (authorId && people.get(authorId)?.name) || '';
  return { id, side: IntroductionSide.parse(side), author, body, at: at.toISOString() };
}

/** A success as the public sees it; null where a party to it is gone. */
export function presentPublicOutcome(row: IntroductionRow, referred: Referred): PublicOutcome | null {
  const summary = referred.listings.get(row.listingId);
  const listing = presentListing(row.listingId, referred);
  const organisations = [row.inviteeOrganisationId, row.inviterOrganisationId].flatMap(
    (id) => (id && organisationParty(id, referred).organisation) || [],
  );
  if (!summary || !listing || !row.closedAt || organisations.length !== 2) return null;
  return {
    result: SuccessfulResult.parse(row.result),
    at: row.closedAt.toISOString(),
    listing,
    region: summary.region,
    organisations,
    demo: row.demo,
  };
}

function presentListing(id: string, { listings }: Referred): IntroductionListing | null {
  const summary = listings.get(id);
  if (!summary) return null;
  const { title, kind, direction, status } = summary;
  return { id, title, kind, direction, status };
}

function inviterParty(row: IntroductionRow, referred: Referred): IntroductionParty {
  if (row.inviterOrganisationId) return organisationParty(row.inviterOrganisationId, referred);
  const person = row.inviterPersonId && referred.profiles.get(row.inviterPersonId);
  return person ? { person } : {};
}

function organisationParty(id: string, { organisations }: Referred): IntroductionParty {
  const row = organisations.get(id);
  return row ? { organisation: { id, name: row.name, type: OrganisationType.parse(row.type) } } : {};
}

function presentAgreement(row: IntroductionRow): Pick<Introduction, 'agreement'> {
  const { agreement, agreementVersion, proposedBy, proposedAt, confirmedAt } = row;
  if (agreement === null || !proposedBy || !proposedAt) return {};
  return {
    agreement: {
      text: agreement,
      version: agreementVersion,
      proposedBy,
      proposedAt: proposedAt.toISOString(),
      ...(confirmedAt && { confirmedAt: confirmedAt.toISOString() }),
    },
  };
}

function presentOutcome({ result, resultNote, closedAt }: IntroductionRow): Pick<Introduction, 'outcome'> {
  if (!result || !closedAt) return {};
  return {
    outcome: {
      result: result === 'none' ? 'none' : SuccessfulResult.parse(result),
      ...(resultNote && { note: resultNote }),
      at: closedAt.toISOString(),
    },
  };
}

function contactsOf(
  { invitedById, answeredById }: IntroductionRow,
  people: ReadonlyMap<string, ReachablePerson>,
): Introduction['contacts'] {
  const sides = [
    { side: 'inviter' as const, userId: invitedById },
    { side: 'invitee' as const, userId: answeredById },
  ];
  return sides.flatMap(({ side, userId }) => {
    const person = userId ? people.get(userId) : undefined;
    return person ? [{ side, name: person.name, email: person.email }] : [];
  });
}

function mayOf(row: IntroductionRow, side: IntroductionSide): Introduction['may'] {
  const verdicts = INTRODUCTION_MOVES.map((move) => [move, judgeMove(move, side, row) === 'allowed']);
  return Object.fromEntries(verdicts) as Record<IntroductionMove, boolean>;
}
