import { Level, type MembershipRole, Profile } from '@rongqiao/contracts';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '../../platform/db/index.ts';
import { memberships, people, users } from './accounts.schema.ts';

/** A person who can be told something. `demo` people belong to the example: no letter goes to their addresses. */
export interface ReachablePerson {
  userId: string;
  name: string;
  email: string;
  demo: boolean;
}

const reachable = { userId: users.id, name: users.name, email: users.email, demo: users.demo };

/** Active people with one of these roles in an organisation, each once. */
export async function listActingPeople(
  reader: Reader,
  organisationId: string,
  roles: readonly MembershipRole[],
): Promise<ReachablePerson[]> {
  const rows = await reader
    .select(reachable)
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.organisationId, organisationId),
        inArray(memberships.role, [...roles]),
        isNull(users.disabledAt),
      ),
    )
    .orderBy(asc(users.id));
  return [...new Map(rows.map((row) => [row.userId, row])).values()];
}

/** Active people by id. */
export async function mapReachablePeople(
  reader: Reader,
  userIds: readonly string[],
): Promise<Map<string, ReachablePerson>> {
  if (userIds.length === 0) return new Map();
  const rows = await reader
    .select(reachable)
    .from(users)
    .where(and(inArray(users.id, [...new Set(userIds)]), isNull(users.disabledAt)));
  return new Map(rows.map((row) => [row.userId, row]));
}

/** A person who signed up, and whether the address is known to be theirs. */
export interface SignedUpPerson {
  name: string;
  email: string;
  emailConfirmed: boolean;
}

/** People by id, disabled ones too. */
export async function mapSignedUpPeople(
  reader: Reader,
  userIds: readonly string[],
): Promise<Map<string, SignedUpPerson>> {
  if (userIds.length === 0) return new Map();
  const rows = await reader
    .select({ id: users.id, name: users.name, email: users.email, emailConfirmed: users.emailVerified })
    .from(users)
    .where(inArray(users.id, [...new Set(userIds)]));
  return new Map(rows.map(({ id, ...person }) => [id, person]));
}

/** What people say of themselves, by user; those who have written nothing are left out. */
export async function mapProfiles(reader: Reader, userIds: readonly string[]): Promise<Map<string, Profile>> {
  if (userIds.length === 0) return new Map();
  const rows = await reader
    .select()
    .from(people)
    .where(inArray(people.userId, [...new Set(userIds)]));
  return new Map(
    rows.flatMap((row) => {
      if (row.userId === null) return [];
      const { kind, regionCode, level, programme, occupation, skills } = row;
      const profile = {
        kind: Profile.shape.kind.parse(kind),
        regionCode,
        level: Level.parse(level),
        ...(programme && { programme }),
        ...(occupation && { occupation }),
        skills,
      };
      return [[row.userId, profile] as const];
    }),
  );
}
