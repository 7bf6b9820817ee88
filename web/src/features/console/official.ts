import type { Me, MembershipRole } from '@rongqiao/contracts';

const OFFICIALS: readonly MembershipRole[] = ['reviewer', 'official', 'district_official', 'administrator'];

/** Whether the console is for this person. */
export function isOfficial(me: Me | null): boolean {
  return me?.memberships.some(({ role }) => OFFICIALS.includes(role)) ?? false;
}
