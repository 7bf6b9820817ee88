import type { QueueCount, Registration, RegistrationList } from '@rongqiao/contracts';
import type { Database } from '../../platform/db/index.ts';
import { notFound } from '../../platform/errors/index.ts';
import { type Caller, oversees, regionsOverseen } from '../../platform/http/index.ts';
import { mapSignedUpPeople } from '../accounts/index.ts';
import { REGISTRATION_WORDS } from './register.ts';
import { presentRegistration } from './registrations.presenter.ts';
import {
  countWaiting,
  findRegistration,
  listRegistrationsOf,
  listWaiting,
  type RegistrationRow,
} from './registrations.repository.ts';

/** One registration, for its applicant and the officials of its region; for others it is missing. */
export async function getRegistration(database: Database, id: string, caller: Caller): Promise<Registration> {
  const found = await findRegistration(database.db, id);
  if (!found) throw notFound(REGISTRATION_WORDS);
  const { applicantId, regionCode } = found;
  if (applicantId !== caller.userId && !oversees(caller, regionCode)) throw notFound(REGISTRATION_WORDS);
  const [shown] = await present(database, [found], caller);
  if (!shown) throw notFound(REGISTRATION_WORDS);
  return shown;
}

export async function listMyRegistrations(database: Database, caller: Caller): Promise<RegistrationList> {
  const rows = await listRegistrationsOf(database, caller.userId);
  return { items: await present(database, rows, caller), total: rows.length };
}

/** What waits for the caller's decision, oldest first; at most 200. */
export async function listQueue(database: Database, caller: Caller): Promise<RegistrationList> {
  const rows = await listWaiting(database, regionsOverseen(caller));
  const { waiting } = await countWaiting(database, regionsOverseen(caller));
  return { items: await present(database, rows, caller), total: waiting };
}

export async function countQueue(database: Database, caller: Caller): Promise<QueueCount> {
  const { waiting, oldest } = await countWaiting(database, regionsOverseen(caller));
  return { waiting, ...(oldest && { oldest: oldest.toISOString() }) };
}

async function present(
  database: Database,
  rows: readonly RegistrationRow[],
  caller: Caller,
): Promise<Registration[]> {
  const people = await mapSignedUpPeople(
    database.db,
    rows.map(({ applicantId }) => applicantId),
  );
  return rows.flatMap((row) => {
    const applicant = people.get(row.applicantId);
    return applicant ? [presentRegistration(row, applicant, caller)] : [];
  });
}
