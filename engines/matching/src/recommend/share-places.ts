/** Something ranked, and to which organisation it belongs. */
export interface Placed {
  score: number;
  owner: string;
}

/** Why something stands where its score alone would not have put it. */
export type Turn = 'less_shown' | 'other_organisation';

export interface SharingRules {
  /** How many places at the top are shared out; below them the score alone counts. */
  firstPlaces: number;
  /** How many of them one organisation may take while others fit nearly as well. */
  mostPerOwner: number;
  /** Scores within this part of each other are tied. */
  tie: number;
  /** Nobody takes a place from somebody whose score is better by more than this part. */
  mostLoss: number;
}

export const SHARING_RULES: SharingRules = { firstPlaces: 10, mostPerOwner: 2, tie: 0.02, mostLoss: 0.15 };

/**
 * Shares out the first places of a ranked list: an organisation that has its part of them gives way to the next one that fits
 * nearly as well, and of those who are tied the one shown less has its turn. At every place the loss is bounded: what stands there
 * scores at least 1 − mostLoss of the best that is left. `ranked` is best first, scores at least 0.
 */
export function sharePlaces<T extends Placed>(
  ranked: readonly T[],
  shownOf: (owner: string) => number,
  rules: SharingRules = SHARING_RULES,
): (T & { turn?: Turn })[] {
  const left = [...ranked];
  const places: (T & { turn?: Turn })[] = [];
  const taken = new Map<string, number>();
  while (left.length > 0 && places.length < rules.firstPlaces) {
    const full = (one: T) => (taken.get(one.owner) ?? 0) >= rules.mostPerOwner;
    const chosen = choose(left, { full, shownOf, rules });
    const [best] = left;
    const [one] = left.splice(chosen, 1);
    if (one === undefined || best === undefined) break;
    taken.set(one.owner, (taken.get(one.owner) ?? 0) + 1);
    if (one === best) places.push(one);
    else places.push({ ...one, turn: full(best) ? 'other_organisation' : 'less_shown' });
  }
  return [...places, ...left];
}

/** Position of what takes the next place. */
function choose<T extends Placed>(
  left: readonly T[],
  {
    full,
    shownOf,
    rules,
  }: { full: (one: T) => boolean; shownOf: (owner: string) => number; rules: SharingRules },
): number {
  const [best] = left;
  if (!best) return 0;
  const least = best.score * (1 - rules.mostLoss);
  const first = left.findIndex((one) => one.score >= least && !full(one));
  const leader = left[first];
  if (!leader) return 0;
  const tied = Math.max(least, leader.score * (1 - rules.tie));
  let chosen = first;
  for (let at = first + 1; at < left.length; at++) {
    const one = left[at] as T;
    if (one.score < tied) break;
    if (!full(one) && shownOf(one.owner) < shownOf((left[chosen] as T).owner)) chosen = at;
  }
  return chosen;
}
