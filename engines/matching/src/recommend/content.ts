import type { KeySpace } from './key-space.ts';
import type { KeyStatistics } from './key-statistics.ts';
import { type ListingVector, type Origin, WHOLE_SHARE } from './listing-vector.ts';
import { CHANNEL_WEIGHTS, CHANNELS, type PairNature } from './weights.ts';

/** A key of the listing that asks. */
export interface AskedKey {
  key: number;
  /** Index into `CHANNELS`. */
  channel: number;
  origin: Origin;
  /** What a candidate adds to the score for each unit of its share under this key. */
  factor: Readonly<Record<PairNature, number>>;
}

/** As in `channelShares`, wider because a listing that says little in a channel asks for little there. */
const DAMPING = 0.5;

/**
 * The listing that asks, prepared so that a candidate's content is a sum over its keys: in each channel the cosine of both
 * sides, the asking side with rarities, the candidate's without, so that its shares never change once it is taken in.
 */
export function prepareQuery(
  { keys, weights, origins }: ListingVector,
  keySpace: KeySpace,
  statistics: KeyStatistics,
): AskedKey[] {
  const rarities = Float64Array.from(keys, (key) => statistics.rarity(key));
  const squares = new Float64Array(CHANNELS.length);
  keys.forEach((key, i) => {
    const channel = keySpace.channel(key);
    squares[channel] = (squares[channel] ?? 0) + (rarities[i] ?? 0) * (weights[i] ?? 0) ** 2;
  });
  return Array.from(keys, (key, i) => {
    const channel = keySpace.channel(key);
    const length = Math.sqrt(squares[channel] ?? 0) + DAMPING;
    const asked = ((weights[i] ?? 0) * (rarities[i] ?? 0)) / length / WHOLE_SHARE;
    const name = CHANNELS[channel] ?? 'text';
    return {
      key,
      channel,
      origin: (origins[i] ?? 0) as Origin,
      factor: {
        people: asked * CHANNEL_WEIGHTS.people[name],
        matter: asked * CHANNEL_WEIGHTS.matter[name],
      },
    };
  });
}
