import type { Database } from '../../platform/db/index.ts';
import { type Caller, oversees } from '../../platform/http/index.ts';
import { listMemberRows } from './conferences.repository.ts';
import { forbidden } from './tasks.access.ts';

/** Whether a caller manages a region's joint conference: its officials. */
export const mayManageMeetings = (caller: Caller, regionCode: string): boolean =>
  oversees(caller, regionCode);

/** Whether a caller reads a region's meetings: its officials, and the people of its members. */
export async function mayReadMeetings(
  database: Database,
  caller: Caller,
  regionCode: string,
): Promise<boolean> {
  if (mayManageMeetings(caller, regionCode)) return true;
  const mine = new Set(caller.memberships.map(({ organisationId }) => organisationId));
  const members = await listMemberRows(database);
  return members.some((row) => row.regionCode === regionCode && mine.has(row.organisationId));
}

/** Refuses (403) whoever is not an official of the region. */
export function requireManager(caller: Caller, regionCode: string): void {
  if (!mayManageMeetings(caller, regionCode)) throw forbidden(NOT_OFFICE);
}

const NOT_OFFICE = {
  zh: '联席会议的会议、议题和议定事项由本地区主管部门登记。',
  en: 'Meetings, matters and decisions of a joint conference are entered by the officials of its region.',
};
