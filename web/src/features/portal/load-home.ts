import type { ListingHit, Overview } from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import { searchListings } from '../../api/listings.ts';
import { getOverview } from '../../api/system.ts';
import { surroundings } from '../../app/page-context.ts';

export interface HomeData {
  overview: Overview;
  demand: ListingHit[];
  supply: ListingHit[];
  /** Words that are known to find something. */
  examples: string[];
}

const NEWEST = 5;
const EXAMPLES = 6;

export async function loadHome({ context }: LoaderFunctionArgs): Promise<HomeData> {
  const { fetchApi } = context.get(surroundings);
  const newest = (direction: string) => searchListings(fetchApi, { direction, sort: 'newest', size: 20 });
  const [overview, demand, supply] = await Promise.all([
    getOverview(fetchApi),
    newest('demand'),
    newest('supply'),
  ]);
  return {
    overview,
    demand: demand.items.slice(0, NEWEST),
    supply: supply.items.slice(0, NEWEST),
    examples: chooseExamples([...demand.items, ...supply.items]),
  };
}

/** Searches worth trying, taken from what is there: the skills that the newest listings name most often. */
export function chooseExamples(listings: readonly Pick<ListingHit, 'skills'>[]): string[] {
  const counts = new Map<string, number>();
  for (const { skills } of listings) {
    for (const skill of new Set(skills)) {
      if (skill.length <= 8) counts.set(skill, (counts.get(skill) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'zh-CN'))
    .slice(0, EXAMPLES)
    .map(([skill]) => skill);
}
