import { and, count, desc, eq, gte, type SQL, sql } from 'drizzle-orm';
import type { Reader, Tx } from '../../platform/db/index.ts';
import { asRows, type IntroductionRow } from './introductions.repository.ts';
import { introductions } from './introductions.schema.ts';

/** Who asks: an organisation, or a person for themselves. */
export type Inviter = { organisationId: string } | { personId: string };

/** Lets one transaction at a time send invitations for this inviter, until it ends. */
export async function lockInviter(tx: Tx, inviter: Inviter): Promise<void> {
  const key = `inviter/${'organisationId' in inviter ? inviter.organisationId : inviter.personId}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
}

/** The last introduction between a listing and an inviter, in any state. */
export async function findLatestBetween(
  reader: Reader,
  listingId: string,
  inviter: Inviter,
): Promise<IntroductionRow | null> {
  const rows = await reader
    .select()
    .from(introductions)
    .where(and(eq(introductions.listingId, listingId), isFrom(inviter)))
    .orderBy(desc(introductions.invitedAt), desc(introductions.id))
    .limit(1);
  return asRows(rows)[0] ?? null;
}

/** Invitations that a listing has received since an instant. */
export async function countReceived(reader: Reader, listingId: string, since: Date): Promise<number> {
  return countWhere(reader, and(eq(introductions.listingId, listingId), gte(introductions.invitedAt, since)));
}

/** Invitations that an inviter has sent since an instant. */
export async function countSent(reader: Reader, inviter: Inviter, since: Date): Promise<number> {
  return countWhere(reader, and(isFrom(inviter), gte(introductions.invitedAt, since)));
}

/** Lets one transaction at a time compute the reply figures of an organisation, until it ends. */
export async function lockFigures(tx: Tx, organisationId: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`reply-figures/${organisationId}`}, 0))`,
  );
}

/** What an organisation has been asked since an instant. */
export function listReceived(reader: Reader, organisationId: string, since: Date) {
  return reader
    .select({
      invitedAt: introductions.invitedAt,
      answeredAt: introductions.answeredAt,
      closedAt: introductions.closedAt,
    })
    .from(introductions)
    .where(and(eq(introductions.inviteeOrganisationId, organisationId), gte(introductions.invitedAt, since)));
}

/** Organisations that have ever been asked. */
export async function listAskedOrganisations(reader: Reader): Promise<string[]> {
  const rows = await reader
    .select({ id: introductions.inviteeOrganisationId })
    .from(introductions)
    .groupBy(introductions.inviteeOrganisationId)
    .orderBy(introductions.inviteeOrganisationId);
  return rows.map(({ id }) => id);
}

/** Ids of open introductions that have been silent since before an instant, longest first. */
export async function listSilentSince(
  reader: Reader,
  state: string,
  silence: { before: Date; reminded: boolean },
): Promise<string[]> {
  const rows = await reader
    .select({ id: introductions.id })
    .from(introductions)
    .where(
      and(
        eq(introductions.state, state),
        sql`${introductions.lastActivityAt} <= ${silence.before.toISOString()}`,
        silence.reminded ? undefined : sql`${introductions.remindedAt} is null`,
      ),
    )
    .orderBy(introductions.lastActivityAt, introductions.id)
    .limit(1000);
  return rows.map(({ id }) => id);
}

function isFrom(inviter: Inviter): SQL {
  return 'organisationId' in inviter
    ? eq(introductions.inviterOrganisationId, inviter.organisationId)
    : eq(introductions.inviterPersonId, inviter.personId);
}

async function countWhere(reader: Reader, where: SQL | undefined): Promise<number> {
  const [counted] = await reader.select({ total: count() }).from(introductions).where(where);
  return counted?.total ?? 0;
}
