import type { MembershipRole } from '@rongqiao/contracts';
import { and, asc, countDistinct, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '../../platform/db/index.ts';
import { memberships, users } from './accounts.schema.ts';

/** One role of a person in an organisation. */
export interface MemberRow {
  userId: string;
  name: string;
  email: string;
  demo: boolean;
  role: string;
  since: Date;
  disabledAt: Date | null;
}

/** Everybody who has a role in an organisation, disabled people too, longest first; one row a role. */
export function listMemberRows(reader: Reader, organisationId: string): Promise<MemberRow[]> {
  return reader
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      demo: users.demo,
      role: memberships.role,
      since: memberships.createdAt,
      disabledAt: users.disabledAt,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(memberships.organisationId, organisationId))
    .orderBy(asc(memberships.createdAt), asc(users.id), asc(memberships.role));
}

/** How many people who can sign in have a role in an organisation. */
export async function countActiveWith(
  reader: Reader,
  organisationId: string,
  role: MembershipRole,
): Promise<number> {
  const [row] = await reader
    .select({ people: countDistinct(memberships.userId) })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.organisationId, organisationId),
        eq(memberships.role, role),
        isNull(users.disabledAt),
      ),
    );
  return row?.people ?? 0;
}

/** Those of some organisations that somebody who can sign in owns. */
export async function listOwned(reader: Reader, organisationIds: readonly string[]): Promise<Set<string>> {
  if (organisationIds.length === 0) return new Set();
  const rows = await reader
    .select({ id: memberships.organisationId })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        inArray(memberships.organisationId, [...organisationIds]),
        eq(memberships.role, 'owner'),
        isNull(users.disabledAt),
      ),
    )
    .groupBy(memberships.organisationId);
  return new Set(rows.map(({ id }) => id));
}

/** Takes roles from a person; returns those that were there. */
export async function deleteMemberships(
  tx: Tx,
  which: { userId: string; organisationId: string; roles: readonly MembershipRole[] },
): Promise<string[]> {
  const gone = await tx
    .delete(memberships)
    .where(
      and(
        eq(memberships.userId, which.userId),
        eq(memberships.organisationId, which.organisationId),
        inArray(memberships.role, [...which.roles]),
      ),
    )
    .returning({ role: memberships.role });
  return gone.map(({ role }) => role);
}

/** Notes that an address is known to be the person's own. */
export async function confirmEmail(tx: Tx, userId: string): Promise<void> {
  await tx.update(users).set({ emailVerified: true }).where(eq(users.id, userId));
}
