import type { IntroductionSide } from '@rongqiao/contracts';
import { listActingPeople, mapReachablePeople, type ReachablePerson } from '../modules/accounts/index.ts';
import { type IntroductionRow, isAccepted } from '../modules/introductions/index.ts';
import { WRITERS } from '../modules/listings/index.ts';
import { mapOrganisationNames } from '../modules/organisations/index.ts';
import type { Tx } from '../platform/db/index.ts';

/** One side of an introduction: its name for the other, and the people who are told. */
interface Side {
  /** Null for a person whose name the other side is not to know yet. */
  name: string | null;
  reachable: ReachablePerson[];
}

export type IntroductionPeople = Record<IntroductionSide, Side>;

/**
 * Whom an introduction concerns. Once a side has a person who invited or answered, that person is told; before that, or when
 * they have left, everybody who writes for the organisation.
 */
export async function peopleOf(tx: Tx, introduction: IntroductionRow): Promise<IntroductionPeople> {
  const { inviteeOrganisationId, inviterOrganisationId, invitedById, answeredById } = introduction;
  return {
    invitee: await organisationSide(tx, inviteeOrganisationId, answeredById),
    inviter: inviterOrganisationId
      ? await organisationSide(tx, inviterOrganisationId, invitedById)
      : await personSide(tx, introduction),
  };
}

async function organisationSide(tx: Tx, id: string, contactId: string | null): Promise<Side> {
  const names = await mapOrganisationNames(tx, [id]);
  const acting = await listActingPeople(tx, id, WRITERS);
  const contact = acting.filter(({ userId }) => userId === contactId);
  return { name: names.get(id) ?? null, reachable: contact.length > 0 ? contact : acting };
}

async function personSide(tx: Tx, introduction: IntroductionRow): Promise<Side> {
  const { inviterPersonId } = introduction;
  const people = await mapReachablePeople(tx, inviterPersonId ? [inviterPersonId] : []);
  const reachable = [...people.values()];
  return { name: (isAccepted(introduction) && reachable[0]?.name) || null, reachable };
}
