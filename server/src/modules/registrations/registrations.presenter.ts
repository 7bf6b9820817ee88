import {
  OrganisationMark,
  OrganisationType,
  type Registration,
  RegistrationState,
} from '@rongqiao/contracts';
import { type Caller, oversees } from '../../platform/http/index.ts';
import type { SignedUpPerson } from '../accounts/index.ts';
import { presentRegion } from '../organisations/index.ts';
import type { RegistrationRow } from './registrations.repository.ts';

/** A registration as its applicant or an official of its region sees it. */
export function presentRegistration(
  row: RegistrationRow,
  applicant: SignedUpPerson,
  caller: Caller,
): Registration {
  return {
    id: row.id,
    state: RegistrationState.parse(row.state),
    version: row.version,
    name: row.name,
    type: OrganisationType.parse(row.type),
    region: presentRegion(row.regionCode),
    creditCode: row.creditCode,
    intro: row.intro,
    ...(row.website && { website: row.website }),
    marks: OrganisationMark.array().parse(row.marks),
    applicant,
    submittedAt: row.submittedAt.toISOString(),
    ...(row.reason && { reason: row.reason }),
    ...(row.decidedAt && { decidedAt: row.decidedAt.toISOString() }),
    ...(row.organisationId && { organisationId: row.organisationId }),
    may: {
      decide:
        row.state === 'pending' && row.applicantId !== caller.userId && oversees(caller, row.regionCode),
      revise: row.state === 'returned' && row.applicantId === caller.userId,
    },
  };
}
