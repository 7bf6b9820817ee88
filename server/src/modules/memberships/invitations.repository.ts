import { and, count, desc, eq, gte, isNotNull, isNull, lt, or } from 'drizzle-orm';
import type { Reader, Tx } from '../../platform/db/index.ts';
import { invitations } from './memberships.schema.ts';

export type InvitationRow = typeof invitations.$inferSelect;

const open = and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt));

export async function insertInvitation(tx: Tx, row: typeof invitations.$inferInsert): Promise<void> {
  await tx.insert(invitations).values(row);
}

/** Invitations that are neither taken up nor revoked, latest first; expired ones too. */
export function listOpenInvitations(reader: Reader, organisationId: string): Promise<InvitationRow[]> {
  return reader
    .select()
    .from(invitations)
    .where(and(eq(invitations.organisationId, organisationId), open))
    .orderBy(desc(invitations.invitedAt), desc(invitations.id))
    .limit(200);
}

/** How many an organisation has sent since an instant. */
export async function countInvitedSince(
  reader: Reader,
  organisationId: string,
  since: Date,
): Promise<number> {
  const [row] = await reader
    .select({ n: count() })
    .from(invitations)
    .where(and(eq(invitations.organisationId, organisationId), gte(invitations.invitedAt, since)));
  return row?.n ?? 0;
}

export async function findInvitation(reader: Reader, id: string): Promise<InvitationRow | null> {
  const [row] = await reader.select().from(invitations).where(eq(invitations.id, id));
  return row ?? null;
}

/** Held until the transaction ends: a link is used once. */
export async function lockInvitation(tx: Tx, id: string): Promise<InvitationRow | null> {
  const [row] = await tx.select().from(invitations).where(eq(invitations.id, id)).for('update');
  return row ?? null;
}

export async function settleInvitation(
  tx: Tx,
  id: string,
  settled: { acceptedAt: Date } | { revokedAt: Date },
): Promise<void> {
  await tx.update(invitations).set(settled).where(eq(invitations.id, id));
}

/** Revokes what an address has been sent before, so that one link at a time is good. */
export async function revokeEarlier(
  tx: Tx,
  { organisationId, email, now }: { organisationId: string; email: string; now: Date },
): Promise<void> {
  await tx
    .update(invitations)
    .set({ revokedAt: now })
    .where(and(eq(invitations.organisationId, organisationId), eq(invitations.email, email), open));
}

/** Deletes what was settled, or expired, before an instant; returns how many. */
export async function deleteInvitationsBefore(tx: Tx, before: Date): Promise<number> {
  const gone = await tx
    .delete(invitations)
    .where(
      or(
        lt(invitations.expiresAt, before),
        and(isNotNull(invitations.acceptedAt), lt(invitations.acceptedAt, before)),
        and(isNotNull(invitations.revokedAt), lt(invitations.revokedAt, before)),
      ),
    )
    .returning({ id: invitations.id });
  return gone.length;
}
