import { generateListings } from './listings/generate-listings.ts';
import { generateOrganisations } from './organisations/generate-organisations.ts';
import { generatePeople } from './people/generate-people.ts';
import type { DemoCity } from './types.ts';

/** How many listings the demonstration city shows. */
export const DEMO_LISTINGS = 3000;

/**
 * The demonstration city 桥州市: about 200 organisations, 2,000 people (personal data, never public), 3,000 listings.
 * `today` is an ISO 8601 day. The same seed and day give the same city, byte for byte. Everything in it is invented.
 */
export function generateDemoCity({ seed, today }: { seed: number; today: string }): DemoCity {
  const organisations = generateOrganisations({ seed, today });
  return {
    organisations,
    people: generatePeople({ seed, today, organisations }),
    listings: [...generateListings({ seed, today, count: DEMO_LISTINGS, organisations })],
  };
}
