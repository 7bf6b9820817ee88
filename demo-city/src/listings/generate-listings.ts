import type { OrganisationType } from '@rongqiao/contracts';
import { DEMO_CITY, DEMO_DISTRICTS } from '@rongqiao/reference';
import { createRandom, type Random } from '../random/random.ts';
import { demoUuid } from '../random/uuid.ts';
import { getSector } from '../sectors/index.ts';
import type { DemoListing, DemoOrganisation } from '../types.ts';
import { liveListing } from './life.ts';
import { MIX, type MixEntry } from './mix.ts';

export interface GenerateListingsOptions {
  seed: number;
  /** Day on which the city is looked at, ISO 8601: nothing was published after it. */
  today: string;
  count: number;
  /** Who writes them; from `generateOrganisations`. */
  organisations: readonly DemoOrganisation[];
}

/**
 * Listings one by one, each depending on the seed and its own number only, so that a million need no more memory than
 * one. The first n of a longer run equal a run of n. Throws RangeError where `organisations` is empty.
 */
export function* generateListings(options: GenerateListingsOptions): Generator<DemoListing, void, undefined> {
  const authors = authorsOf(options.organisations);
  for (let number = 0; number < options.count; number++) {
    yield generateListing(options, authors, number);
  }
}

type Authors = readonly (readonly [
  entry: MixEntry & { by: (random: Random) => DemoOrganisation },
  share: number,
])[];

/** The entries of the mix that these organisations can write. */
function authorsOf(organisations: readonly DemoOrganisation[]): Authors {
  const byType = new Map<OrganisationType, DemoOrganisation[]>();
  for (const organisation of organisations) {
    byType.set(organisation.type, [...(byType.get(organisation.type) ?? []), organisation]);
  }
  const authors = MIX.flatMap((entry) => {
    const groups = Object.entries(entry.authors).flatMap(([type, weight]) => {
      const members = byType.get(type as OrganisationType);
      return members ? [[members, weight] as const] : [];
    });
    if (groups.length === 0) return [];
    return [
      [{ ...entry, by: (random: Random) => random.pick(random.weighted(groups)) }, entry.share] as const,
    ];
  });
  if (authors.length === 0) throw new RangeError('no organisation that could write a listing');
  return authors;
}

const PLACES = new Map([DEMO_CITY, ...DEMO_DISTRICTS].map(({ code, name }) => [code, name]));

function generateListing(
  { seed, today }: GenerateListingsOptions,
  authors: Authors,
  number: number,
): DemoListing {
  const random = createRandom(seed, 'listing', number);
  const entry = random.weighted(authors);
  const organisation = entry.by(random);
  const { day, deadline, ...life } = liveListing(entry, today, random);
  const sector = getSector(random.pick(organisation.sectorIds));
  const place = PLACES.get(organisation.regionCode) ?? DEMO_CITY.name;
  const written = entry.write({ random, organisation, sector, place, day, deadline });
  return {
    id: demoUuid(seed, 'listing', number),
    organisationId: organisation.id,
    authorId: random.pick(organisation.publisherIds),
    draft: {
      ...written,
      direction: entry.direction,
      regionCode: organisation.regionCode,
      industryCode: sector.industryCode,
      ...(deadline ? { deadline } : {}),
      constraints: {
        ...(random.chance(0.1) ? { region: random.pick(['district', 'city', 'city'] as const) } : {}),
        ...(entry.direction === 'demand' && written.level !== 'any' && random.chance(0.2)
          ? { level: true }
          : {}),
      },
      sharing: {
        reach: random.weighted([
          ['everywhere', 84],
          ['city', 10],
          ['district', 6],
        ] as const),
        industries: random.chance(0.04) ? [sector.industryCode.slice(0, 1)] : [],
      },
      attachments: [],
    },
    ...life,
  };
}
