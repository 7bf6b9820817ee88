import type { ListingHit, Overview, PublicOutcomeList } from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import { listOutcomes } from '../../api/introductions.ts';
import { searchListings } from '../../api/listings.ts';
import { getOverview } from '../../api/system.ts';
import { surroundings } from '../../app/page-context.ts';

export interface HomeData {
  overview: Overview;
  demand: ListingHit[];
  supply: ListingHit[];
  /** Null where they could not be read. */
  outcomes: PublicOutcomeList | null;
  /** Words that are known to find something. */
  examples: string[];
}

const NEWEST = 5;
const OUTCOMES = 6;
const EXAMPLES = 6;
const LONGEST_EXAMPLE = 8;

export async function loadHome({ context }: LoaderFunctionArgs): Promise<HomeData> {
  const { fetchApi } = context.get(surroundings);
  const newest = (direction: string) => searchListings(fetchApi, { direction, sort: 'newest', size: 20 });
  const [overview, demand, supply, outcomes] = await Promise.all([
    getOverview(fetchApi),
    newest('demand'),
    newest('supply'),
    listOutcomes(fetchApi, OUTCOMES).catch(() => null),
  ]);
  return {
    overview,
    outcomes,
    demand: demand.items.slice(0, NEWEST),
    supply: supply.items.slice(0, NEWEST),
    examples: chooseExamples([...demand.items, ...supply.items]),
  };
}

/** Searches worth trying, taken from what is there: one skill of each listing, from listings that share none. */
function chooseExamples(listings: readonly Pick<ListingHit, 'skills'>[]): string[] {
  const examples: string[] = [];
  const covered = new Set<string>();
  for (const { skills } of listings) {
    const [example] = skills.filter((skill) => skill.length <= LONGEST_EXAMPLE);
    if (example === undefined || skills.some((skill) => covered.has(skill))) continue;
    examples.push(example);
    for (const skill of skills) covered.add(skill);
  }
  return examples.slice(0, EXAMPLES);
}
