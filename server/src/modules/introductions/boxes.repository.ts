import type { IntroductionQuery } from '@rongqiao/contracts';
import { and, asc, count, desc, eq, inArray, isNotNull, isNull, or, type SQL } from 'drizzle-orm';
import type { Database } from '../../platform/db/index.ts';
import { asRows, type IntroductionRow } from './introductions.repository.ts';
import { introductions } from './introductions.schema.ts';

/** Whose introductions: a person's own, and those of the organisations they act for. */
export interface Participant {
  userId: string;
  organisationIds: readonly string[];
}

/** One page of what a participant has in a box. */
export async function pageBox(
  database: Database,
  participant: Participant,
  { box, listing, page, size }: IntroductionQuery,
): Promise<{ rows: IntroductionRow[]; total: number }> {
  const where = and(
    box === 'waiting' ? waitsFor(participant) : involves(participant),
    box === 'closed' ? isNotNull(introductions.closedAt) : isNull(introductions.closedAt),
    listing
      ? or(eq(introductions.listingId, listing), eq(introductions.contextListingId, listing))
      : undefined,
  );
  const [counted] = await database.db.select({ total: count() }).from(introductions).where(where);
  const order = box === 'waiting' ? asc(introductions.lastActivityAt) : desc(introductions.lastActivityAt);
  const rows = await database.db
    .select()
    .from(introductions)
    .where(where)
    .orderBy(order, asc(introductions.id))
    .limit(size)
    .offset((page - 1) * size);
  return { rows: asRows(rows), total: counted?.total ?? 0 };
}

/** Successes between two organisations, latest first. */
export async function pageSuccesses(
  database: Database,
  { page, size }: { page: number; size: number },
): Promise<{ rows: IntroductionRow[]; total: number }> {
  const where = and(
    eq(introductions.state, 'ended'),
    inArray(introductions.result, ['signed', 'cooperating', 'hired']),
    isNotNull(introductions.inviterOrganisationId),
  );
  const [counted] = await database.db.select({ total: count() }).from(introductions).where(where);
  const rows = await database.db
    .select()
    .from(introductions)
    .where(where)
    .orderBy(desc(introductions.closedAt), desc(introductions.id))
    .limit(size)
    .offset((page - 1) * size);
  return { rows: asRows(rows), total: counted?.total ?? 0 };
}

function involves(participant: Participant): SQL | undefined {
  return or(asInviter(participant), asInvitee(participant));
}

function waitsFor(participant: Participant): SQL | undefined {
  return or(
    and(eq(introductions.waitingFor, 'inviter'), asInviter(participant)),
    and(eq(introductions.waitingFor, 'invitee'), asInvitee(participant)),
  );
}

function asInviter({ userId, organisationIds }: Participant): SQL | undefined {
  return or(
    eq(introductions.inviterPersonId, userId),
    inArray(introductions.inviterOrganisationId, [...organisationIds]),
  );
}

function asInvitee({ organisationIds }: Participant): SQL {
  return inArray(introductions.inviteeOrganisationId, [...organisationIds]);
}
