import type { MembershipRole } from '@rongqiao/contracts';
import { AppError } from '../../platform/errors/index.ts';
import type { Caller } from '../../platform/http/index.ts';

/** Whether somebody answers for an organisation's people. */
export function ownsOrganisation(caller: Caller, organisationId: string): boolean {
  return caller.memberships.some(
    (membership) => membership.organisationId === organisationId && membership.role === 'owner',
  );
}

/** Only owners manage the people of an organisation; that the organisation exists is public. */
export function requireOwner(caller: Caller, organisationId: string): void {
  if (ownsOrganisation(caller, organisationId)) return;
  throw new AppError('request.forbidden', {
    detail: {
      zh: '只有本单位的负责人可以管理成员。需要办理时，请联系负责人。',
      en: 'Only an owner of the organisation manages its people. Please ask an owner.',
    },
  });
}

/** Whether a role is one that owners give and take, not an appointment of the platform. */
export function isAppointment(role: MembershipRole | string): boolean {
  return !['owner', 'publisher', 'cooperation_officer'].includes(role);
}
