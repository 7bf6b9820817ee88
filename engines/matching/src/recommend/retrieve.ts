import { type ContentQuery, DAMPING } from './content.ts';
import type { KeySpace } from './key-space.ts';
import type { PostingIndex } from './posting-index.ts';
import { CHANNEL_WEIGHTS, CHANNELS, type PairNature } from './weights.ts';

/** Candidates taken into full scoring, per result wanted and at least. */
const PER_RESULT = 8;
const AT_LEAST = 120;
/** Words so frequent that they find nothing are left to the full scoring. */
const COMMON_FROM = 2000;
const COMMON_RARITY = 0.25;

/** Slots most likely to score high, by a sum over the posting lists of the query's keys. */
export function retrieve(
  query: ContentQuery,
  index: PostingIndex,
  keys: KeySpace,
  { slots, wanted, nature }: { slots: number; wanted: number; nature: PairNature },
): number[] {
  const taken = Math.max(wanted * PER_RESULT, AT_LEAST);
  const sums = new Float32Array(slots);
  const touched: number[] = [];
  for (const [key, { weight, rarity }] of query.weights) {
    const list = index.list(key);
    if (!list || (list.count > COMMON_FROM && rarity < COMMON_RARITY)) continue;
    const channel = CHANNELS[keys.channel(key)] ?? 'text';
    const norm = Math.sqrt(query.norms[keys.channel(key)] ?? 1) + DAMPING;
    const factor = (weight * rarity * CHANNEL_WEIGHTS[nature][channel]) / norm;
    for (let i = 0; i < list.length; i++) {
      const slot = list.slots[i] ?? 0;
      const before = sums[slot] ?? 0;
      if (before === 0) touched.push(slot);
      sums[slot] = before + factor * (list.weights[i] ?? 0);
    }
  }
  if (touched.length <= taken) return touched;
  return touched.sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b).slice(0, taken);
}
