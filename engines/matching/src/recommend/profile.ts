import type { RankingListing } from '@rongqiao/contracts';

/** Who asks what to look at: a person by what they learned, or an organisation by what it has open. */
export interface Profile {
  /** Any stable name; never shown. */
  id: string;
  /** District or city name. */
  region: string;
  programmes?: readonly string[];
  occupations?: readonly string[];
  skills?: readonly string[];
  level?: string;
  industry?: string;
  /** In the person's or organisation's own words. */
  text?: string;
  /** Open listings of the organisation. */
  listings?: readonly RankingListing[];
  organisation?: RankingListing['organisation'];
}

/**
 * The listings that stand for a profile: its open ones and, where something is known beyond them, one that offers what the
 * party can do (for a person: the person's own supply of talent).
 */
export function profileListing(profile: Profile): RankingListing[] {
  const { id, region, level, industry, text = '', listings = [] } = profile;
  const known = [...(profile.programmes ?? []), ...(profile.occupations ?? []), ...(profile.skills ?? [])];
  if (known.length === 0 && text === '') return [...listings];
  const own: RankingListing = {
    id: `profile ${id}`,
    kind: 'talent',
    direction: 'supply',
    title: [...(profile.programmes ?? []), ...(profile.occupations ?? [])].join(' '),
    body: text,
    organisation: profile.organisation ?? { name: '', type: 'school' },
    region,
    programmes: [...(profile.programmes ?? [])],
    occupations: [...(profile.occupations ?? [])],
    skills: [...(profile.skills ?? [])],
    ...(level === undefined ? {} : { level }),
    ...(industry === undefined ? {} : { industry }),
  };
  return [...listings, own];
}
