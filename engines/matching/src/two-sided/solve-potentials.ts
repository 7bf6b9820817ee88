import type { Market } from './market.ts';

/** How contested each side is. */
export interface Potentials {
  /** Square root of the share of a person that stays unmatched. */
  people: Float64Array;
  /** The same for a post; small where many want it. */
  posts: Float64Array;
  /** exp((wanted + welcome) / 2β) of each pair. */
  surplus: Float32Array;
  rounds: number;
  /** Largest change of the last round; at most the tolerance where it came to rest. */
  change: number;
}

/** How the market is solved. */
export interface SolveOptions {
  /** β: the smaller, the more scores count against crowding. */
  temperature?: number;
  rounds?: number;
  tolerance?: number;
}

/**
 * Equilibrium of a market with transferable utility and logit tastes: the iterative proportional fitting of
 * Galichon and Salanié for the model of Choo and Siow (2006). Pure; time is linear in the pairs.
 */
export function solvePotentials(
  market: Market,
  { temperature = 0.1, rounds = 200, tolerance = 1e-4 }: SolveOptions = {},
): Potentials {
  const people = new Float64Array(market.peopleCapacity.length).fill(1);
  const posts = new Float64Array(market.postCapacity.length).fill(1);
  const surplus = surplusOf(market, temperature);
  const pulls = new Float64Array(posts.length);
  let change = Number.POSITIVE_INFINITY;
  let done = 0;
  for (; done < rounds && change > tolerance; done++) {
    change = 0;
    pulls.fill(0);
    for (let i = 0; i < people.length; i++) {
      const [from, to] = [market.starts[i] ?? 0, market.starts[i + 1] ?? 0];
      let pull = 0;
      for (let e = from; e < to; e++) pull += at(surplus, e) * at(posts, at(market.posts, e));
      const next = unmatchedRoot(pull, at(market.peopleCapacity, i));
      change = Math.max(change, Math.abs(next - at(people, i)));
      people[i] = next;
      for (let e = from; e < to; e++) {
        const post = at(market.posts, e);
        pulls[post] = at(pulls, post) + at(surplus, e) * next;
      }
    }
    for (let j = 0; j < posts.length; j++) {
      const next = unmatchedRoot(at(pulls, j), at(market.postCapacity, j));
      change = Math.max(change, Math.abs(next - at(posts, j)));
      posts[j] = next;
    }
  }
  return { people, posts, surplus, rounds: done, change };
}

/** Positive root of a² + a·pull = capacity, in the form that loses no digits. */
function unmatchedRoot(pull: number, capacity: number): number {
  return (2 * capacity) / (pull + Math.sqrt(pull * pull + 4 * capacity)) || 0;
}

function surplusOf({ wanted, welcome }: Market, temperature: number): Float32Array {
  return Float32Array.from(wanted, (value, e) => Math.exp((value + at(welcome, e)) / (2 * temperature)));
}

function at(list: Float32Array | Float64Array | Uint32Array, position: number): number {
  return list[position] ?? 0;
}
