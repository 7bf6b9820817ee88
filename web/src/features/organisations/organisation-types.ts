import type { OrganisationType } from '@rongqiao/contracts';
import type { Messages } from '../../i18n/i18n.ts';

/** Types in the order of the directory's list. The record fails to type-check when one is missing. */
const ORDER: Record<OrganisationType & keyof Messages['codes']['organisationType'], number> = {
  enterprise: 0,
  secondary_school: 1,
  technical_school: 2,
  higher_vocational_college: 3,
  vocational_university: 4,
  university: 5,
  institute: 6,
  park: 7,
  association: 8,
  training_provider: 9,
  service_organisation: 10,
  evaluator: 11,
  government: 12,
};

export const ORGANISATION_TYPES = (Object.keys(ORDER) as OrganisationType[]).sort(
  (a, b) => ORDER[a] - ORDER[b],
);
