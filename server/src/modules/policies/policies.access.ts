import type { MembershipRole } from '@rongqiao/contracts';
import { AppError, notFound } from '../../platform/errors/index.ts';
import { type Caller, oversees } from '../../platform/http/index.ts';
import type { PolicyHead } from './policies.repository.ts';

/** Roles that may take policies in and decide about them. */
export const POLICY_OFFICIALS: readonly MembershipRole[] = ['official', 'district_official', 'administrator'];

/** A policy that the caller may see; one under review is missing for whoever does not answer for its region. */
export function requireVisible(head: PolicyHead | null, caller: Caller | null): PolicyHead {
  if (!head || (head.state === 'review' && !oversees(caller, head.regionCode)))
    throw notFound({ zh: '政策', en: 'policy' });
  return head;
}

/** Refuses (403) whoever does not answer for the region. */
export function requireOversight(caller: Caller, regionCode: string): void {
  if (oversees(caller, regionCode)) return;
  throw new AppError('request.forbidden', {
    detail: {
      zh: '这份政策属于别的地区，请由该地区的主管部门办理。',
      en: 'This policy belongs to another region. Please ask the officials of that region.',
    },
  });
}
