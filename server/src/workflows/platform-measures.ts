import { introductionMeasures } from '../modules/introductions/index.ts';
import { listingMeasures } from '../modules/listings/index.ts';
import { organisationMeasures } from '../modules/organisations/index.ts';
import { registrationMeasures } from '../modules/registrations/index.ts';
import type { Measure } from '../platform/measures/index.ts';

/** Everything that the platform can count by itself; each module counts its own records. */
export const PLATFORM_MEASURES: readonly Measure[] = [
  ...organisationMeasures,
  ...registrationMeasures,
  ...listingMeasures,
  ...introductionMeasures,
];
