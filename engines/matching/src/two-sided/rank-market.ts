import type { Market } from './market.ts';
import type { Potentials } from './solve-potentials.ts';

/** Posts of each person, best first. */
export type MarketLists = Uint32Array[];

/** Fewer people or posts than this say nothing of crowding: one-sided order is kept, and the platform says so. */
const FEWEST_FOR_BOTH_SIDES = 20;

/** Whether a market is large enough to be re-ranked. */
export function isMarketLargeEnough({ peopleCapacity, postCapacity }: Market): boolean {
  return Math.min(peopleCapacity.length, postCapacity.length) >= FEWEST_FOR_BOTH_SIDES;
}

/** Lists by the expected number of matches of each pair in equilibrium: a contested post steps back where it must. */
export function rankByPotentials(market: Market, potentials: Potentials, limit: number): MarketLists {
  return rankBy(
    market,
    limit,
    (e) => (potentials.surplus[e] ?? 0) * (potentials.posts[market.posts[e] ?? 0] ?? 0),
  );
}

/** The baseline: product of both sides' scores, blind to how many others are sent the same way. */
export function rankByProduct(market: Market, limit: number): MarketLists {
  return rankBy(market, limit, (e) => (market.wanted[e] ?? 0) * (market.welcome[e] ?? 0));
}

function rankBy(market: Market, limit: number, scoreOf: (pair: number) => number): MarketLists {
  return Array.from(market.peopleCapacity, (_, person) => {
    const [from, to] = [market.starts[person] ?? 0, market.starts[person + 1] ?? 0];
    const pairs = Array.from({ length: to - from }, (_, k) => ({ pair: from + k, score: scoreOf(from + k) }));
    pairs.sort((a, b) => b.score - a.score || a.pair - b.pair);
    return Uint32Array.from(pairs.slice(0, limit), ({ pair }) => pair);
  });
}
