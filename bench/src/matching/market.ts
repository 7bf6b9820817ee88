import {
  createMarket,
  expectedMatches,
  exposureGini,
  type MarketLists,
  type Pair,
  rankByPotentials,
  rankByProduct,
  solvePotentials,
} from '@rongqiao/matching';

const LISTED = 20;
/** How much of a score is the other's popularity in the invented crowded market. */
const POPULARITY = 0.7;

/** Prints matches and evenness of attention in an invented crowded market, beside the product of scores. */
export function benchMarket(size: number): void {
  const market = crowdedMarket(size);
  console.log(
    `both sides: ${size} people and ${size} posts, invented, popularity ${POPULARITY}, ${market.posts.length} pairs`,
  );
  const started = performance.now();
  const potentials = solvePotentials(market);
  const both = rankByPotentials(market, potentials, LISTED);
  const seconds = (performance.now() - started) / 1000;
  const print = (name: string, lists: MarketLists) =>
    console.log(
      `${name}: expected matches ${expectedMatches(market, lists).toFixed(1)}, Gini of exposure ${exposureGini(market, lists).toFixed(3)}`,
    );
  print('baseline, product of scores', rankByProduct(market, LISTED));
  print(`potentials (${potentials.rounds} rounds, ${seconds.toFixed(2)} s with lists)`, both);
}

function crowdedMarket(size: number) {
  let state = 20_251_110;
  const draw = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const fame = Array.from({ length: size }, draw);
  const skill = Array.from({ length: size }, draw);
  const pairs: Pair[] = [];
  const each = Math.min(size, 400);
  for (let person = 0; person < size; person++) {
    for (let k = 0; k < each; k++) {
      const post = (person * 7919 + k * Math.max(1, Math.floor(size / each))) % size;
      const wanted = POPULARITY * (fame[post] ?? 0) + (1 - POPULARITY) * draw();
      const welcome = POPULARITY * (skill[person] ?? 0) + (1 - POPULARITY) * draw();
      pairs.push({ person, post, wanted, welcome });
    }
  }
  const ones = Array<number>(size).fill(1);
  return createMarket({ peopleCapacity: ones, postCapacity: ones, pairs });
}
