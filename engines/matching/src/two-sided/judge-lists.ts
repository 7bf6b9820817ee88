import type { Market } from './market.ts';
import type { MarketLists } from './rank-market.ts';

/** Chance that a place of a list is looked at; places count from 0. */
const seen = (place: number) => 1 / Math.log2(place + 2);

/**
 * Expected number of posts that find somebody: a person looks at a place of the list with a chance that falls with its rank,
 * applies as it wants the post, the post takes an applicant as it welcomes them, and takes one.
 */
export function expectedMatches(market: Market, lists: MarketLists): number {
  const empty = new Float64Array(market.postCapacity.length).fill(1);
  for (const list of lists) {
    for (const [place, pair] of list.entries()) {
      const post = market.posts[pair] ?? 0;
      const match = seen(place) * (market.wanted[pair] ?? 0) * (market.welcome[pair] ?? 0);
      empty[post] = (empty[post] ?? 1) * (1 - match);
    }
  }
  return empty.reduce((sum, chance) => sum + 1 - chance, 0);
}

/** Gini coefficient of the attention that posts get: 0 all alike, 1 all on one. */
export function exposureGini(market: Market, lists: MarketLists): number {
  const exposure = new Float64Array(market.postCapacity.length);
  for (const list of lists) {
    for (const [place, pair] of list.entries()) {
      const post = market.posts[pair] ?? 0;
      exposure[post] = (exposure[post] ?? 0) + seen(place);
    }
  }
  return gini(exposure);
}

function gini(values: Float64Array): number {
  const sorted = Float64Array.from(values).sort();
  const total = sorted.reduce((sum, value) => sum + value, 0);
  if (total === 0) return 0;
  const weighted = sorted.reduce((sum, value, rank) => sum + (2 * (rank + 1) - sorted.length - 1) * value, 0);
  return weighted / (sorted.length * total);
}
