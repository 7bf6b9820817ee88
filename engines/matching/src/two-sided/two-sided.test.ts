import { describe, expect, it } from 'vitest';
import {
  createMarket,
  expectedMatches,
  exposureGini,
  isMarketLargeEnough,
  type Pair,
  rankByPotentials,
  rankByProduct,
  solvePotentials,
} from './index.ts';

/** A crowded market: everybody's scores rest mostly on how popular the other is. */
function crowdedMarket(size: number) {
  let state = 7;
  const draw = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const fame = Array.from({ length: size }, draw);
  const skill = Array.from({ length: size }, draw);
  const pairs: Pair[] = [];
  for (let person = 0; person < size; person++) {
    for (let post = 0; post < size; post++) {
      const wanted = 0.7 * (fame[post] ?? 0) + 0.3 * draw();
      const welcome = 0.7 * (skill[person] ?? 0) + 0.3 * draw();
      pairs.push({ person, post, wanted, welcome });
    }
  }
  return createMarket({ peopleCapacity: Array(size).fill(1), postCapacity: Array(size).fill(1), pairs });
}

describe('matching both sides', () => {
  const market = crowdedMarket(200);
  const potentials = solvePotentials(market, { rounds: 5000 });

  it('comes to rest, and nobody is matched beyond their capacity', () => {
    expect(potentials.change).toBeLessThanOrEqual(1e-4);
    for (const [person, capacity] of market.peopleCapacity.entries()) {
      let matched = 0;
      for (let e = market.starts[person] ?? 0; e < (market.starts[person + 1] ?? 0); e++) {
        const post = potentials.posts[market.posts[e] ?? 0] ?? 0;
        matched += (potentials.surplus[e] ?? 0) * (potentials.people[person] ?? 0) * post;
      }
      const unmatched = (potentials.people[person] ?? 0) ** 2;
      expect(matched + unmatched).toBeCloseTo(capacity, 2);
    }
  });

  it('finds at least 1.6 times the matches of the product of scores, with attention spread more evenly', () => {
    const both = rankByPotentials(market, potentials, 20);
    const product = rankByProduct(market, 20);
    expect(expectedMatches(market, both) / expectedMatches(market, product)).toBeGreaterThan(1.6);
    expect(exposureGini(market, both)).toBeLessThan(exposureGini(market, product));
  });

  it('gives the same lists whoever the people are: pairs bring scores and nothing else', () => {
    const pair = { person: 0, post: 0, wanted: 0.5, welcome: 0.5 };
    const withMore = { ...pair, sex: 'female', ethnicity: '回族', household: '农业', disability: true };
    const solve = (one: Pair) =>
      solvePotentials(createMarket({ peopleCapacity: [1], postCapacity: [1], pairs: [one] }));
    expect(solve(withMore)).toEqual(solve(pair));
  });

  it('gives an empty list to who has no pair, and says that a small market is too small', () => {
    const lonely = createMarket({ peopleCapacity: [1, 1], postCapacity: [1], pairs: [] });
    expect(rankByPotentials(lonely, solvePotentials(lonely), 20).map((list) => list.length)).toEqual([0, 0]);
    expect(expectedMatches(lonely, rankByProduct(lonely, 20))).toBe(0);
    expect(isMarketLargeEnough(lonely)).toBe(false);
    expect(isMarketLargeEnough(market)).toBe(true);
  });

  it('keeps a post without places out of reach', () => {
    const pairs = [0, 1].map((post) => ({ person: 0, post, wanted: 0.9 - post * 0.5, welcome: 0.5 }));
    const full = createMarket({ peopleCapacity: [1], postCapacity: [0, 1], pairs });
    expect([...(rankByPotentials(full, solvePotentials(full), 1)[0] ?? [])]).toEqual([1]);
  });
});
