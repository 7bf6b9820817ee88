import {
  type JoinRequest,
  type JoinRequestList,
  JoinState,
  OrganisationType,
  PersonKind,
  type QueueCount,
} from '@rongqiao/contracts';
import type { Database } from '../../platform/db/index.ts';
import { notFound } from '../../platform/errors/index.ts';
import { type Caller, oversees } from '../../platform/http/index.ts';
import { listOwned, mapSignedUpPeople } from '../accounts/index.ts';
import { mapOrganisations } from '../organisations/index.ts';
import { decidesFor, JOIN_WORDS } from './join.ts';
import {
  findJoinRequest,
  type JoinRow,
  listAllWaiting,
  listJoinRequestsOf,
  listWaitingFor,
} from './joining.repository.ts';
import { requireOwner } from './members.access.ts';

/** What the caller asked, latest first. */
export async function listMyJoinRequests(database: Database, caller: Caller): Promise<JoinRequestList> {
  return asList(await present(database, await listJoinRequestsOf(database.db, caller.userId), caller));
}

/** What waits for the owners of an organisation. */
export async function listForOwners(
  database: Database,
  organisationId: string,
  caller: Caller,
): Promise<JoinRequestList> {
  requireOwner(caller, organisationId);
  return asList(await present(database, await listWaitingFor(database.db, organisationId), caller));
}

/** What waits for an official: requests to organisations of the region that nobody owns. */
export async function listForOfficials(database: Database, caller: Caller): Promise<JoinRequestList> {
  const rows = await listAllWaiting(database.db);
  const ids = rows.map(({ organisationId }) => organisationId);
  const [organisations, owned] = await Promise.all([
    mapOrganisations(database, ids),
    listOwned(database.db, ids),
  ]);
  const mine = rows.filter(({ organisationId }) => {
    const organisation = organisations.get(organisationId);
    return organisation && !owned.has(organisationId) && oversees(caller, organisation.regionCode);
  });
  return asList(await present(database, mine, caller));
}

export async function countForOfficials(database: Database, caller: Caller): Promise<QueueCount> {
  const { items, total } = await listForOfficials(database, caller);
  const [oldest] = items;
  return { waiting: total, ...(oldest && { oldest: oldest.askedAt }) };
}

/** One request after a step of the caller, who has been checked by the step. */
export async function getJoinRequest(database: Database, id: string, caller: Caller): Promise<JoinRequest> {
  const row = await findJoinRequest(database.db, id);
  if (!row) throw notFound(JOIN_WORDS);
  const [shown] = await present(database, [row], caller);
  if (!shown) throw notFound(JOIN_WORDS);
  return shown;
}

const asList = (items: JoinRequest[]): JoinRequestList => ({ items, total: items.length });

async function present(database: Database, rows: readonly JoinRow[], caller: Caller): Promise<JoinRequest[]> {
  const ids = rows.map(({ organisationId }) => organisationId);
  const people = await mapSignedUpPeople(
    database.db,
    rows.map(({ userId }) => userId),
  );
  const organisations = await mapOrganisations(database, ids);
  const owned = await listOwned(database.db, ids);
  return rows.flatMap((row) => {
    const organisation = organisations.get(row.organisationId);
    const person = people.get(row.userId);
    if (!organisation || !person) return [];
    const { id, name, type, regionCode } = organisation;
    const isOwned = owned.has(id);
    const own = row.userId === caller.userId;
    const pending = row.state === 'pending';
    return [
      {
        ...{ id: row.id, organisation: { id, name, type: OrganisationType.parse(type) } },
        ...{ state: JoinState.parse(row.state), kind: PersonKind.parse(row.kind), message: row.message },
        person,
        askedAt: row.askedAt.toISOString(),
        ...(row.decidedAt && { decidedAt: row.decidedAt.toISOString() }),
        ...(row.reason && { reason: row.reason }),
        decidedBy: isOwned ? ('owners' as const) : ('officials' as const),
        may: {
          decide: pending && !own && decidesFor(caller, { id, regionCode }, isOwned),
          withdraw: pending && own,
        },
      },
    ];
  });
}
