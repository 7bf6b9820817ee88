import type { KeySpace } from './key-space.ts';
import type { KeyStatistics } from './key-statistics.ts';
import type { ConceptLexicon } from './lexicon.ts';
import { LED, type ListingVector, NEAR, type Origin, SAID } from './listing-vector.ts';
import type { Reason } from './reason.ts';
import { CHANNEL_WEIGHTS, CHANNELS, type Channel, type PairNature } from './weights.ts';

/** A listing that asks, prepared so that many candidates can be compared with it. */
export interface ContentQuery {
  weights: Map<number, { weight: number; origin: Origin; rarity: number }>;
  /** Sum of squares per channel. */
  norms: Float64Array;
}

/** Keeps a single chance word in common from looking like a perfect match. */
export const DAMPING = 0.25;
/** How many things in common a reason names. */
const NAMED = 3;

export function prepareQuery(vector: ListingVector, keys: KeySpace, statistics: KeyStatistics): ContentQuery {
  const weights: ContentQuery['weights'] = new Map();
  const norms = new Float64Array(CHANNELS.length);
  vector.keys.forEach((key, i) => {
    const weight = vector.weights[i] ?? 0;
    const rarity = statistics.rarity(key);
    weights.set(key, { weight, origin: (vector.origins[i] ?? SAID) as Origin, rarity });
    const channel = keys.channel(key);
    norms[channel] = (norms[channel] ?? 0) + rarity * weight * weight;
  });
  return { weights, norms };
}

/** What the content of a candidate adds to the score, channel by channel in the order of `CHANNELS`. */
export function compareContent(
  query: ContentQuery,
  candidate: ListingVector,
  keys: KeySpace,
  statistics: KeyStatistics,
  nature: PairNature,
): Float64Array {
  const common = new Float64Array(CHANNELS.length);
  const norms = new Float64Array(CHANNELS.length);
  for (let i = 0; i < candidate.keys.length; i++) {
    const key = candidate.keys[i] ?? 0;
    const weight = candidate.weights[i] ?? 0;
    const channel = keys.channel(key);
    const asked = query.weights.get(key);
    const rarity = asked?.rarity ?? statistics.rarity(key);
    norms[channel] = (norms[channel] ?? 0) + rarity * weight * weight;
    if (asked) common[channel] = (common[channel] ?? 0) + rarity * weight * asked.weight;
  }
  return common.map((sum, channel) => {
    const scale = Math.sqrt((query.norms[channel] ?? 0) * (norms[channel] ?? 0)) + DAMPING;
    return (sum / scale) * CHANNEL_WEIGHTS[nature][CHANNELS[channel] ?? 'text'];
  });
}

interface CommonKey {
  key: number;
  part: number;
  /** The less direct of the two origins. */
  origin: Origin;
}

/** The reasons behind the parts that `compareContent` gave. */
export function contentReasons(
  query: ContentQuery,
  candidate: ListingVector,
  parts: Float64Array,
  { keys, lexicon }: { keys: KeySpace; lexicon: ConceptLexicon },
): Reason[] {
  const byChannel = new Map<Channel, CommonKey[]>();
  candidate.keys.forEach((key, i) => {
    const asked = query.weights.get(key);
    const channel = CHANNELS[keys.channel(key)];
    if (!asked || !channel) return;
    const origin = Math.max(asked.origin, candidate.origins[i] ?? SAID) as Origin;
    const part = asked.rarity * asked.weight * (candidate.weights[i] ?? 0);
    byChannel.set(channel, [...(byChannel.get(channel) ?? []), { key, part, origin }]);
  });
  const reasons: Reason[] = [];
  for (const [channel, common] of byChannel) {
    const weight = parts[CHANNELS.indexOf(channel)] ?? 0;
    if (weight <= 0) continue;
    const named = common
      .filter((one) => keys.name(one.key) !== '')
      .sort((a, b) => a.origin - b.origin || b.part - a.part || a.key - b.key);
    const strongest = named[0]?.origin ?? NEAR;
    const shown = named.filter((one) => one.origin === strongest).slice(0, NAMED);
    const code = codeOf(channel, strongest);
    const from =
      code === 'programme_leads_to_occupation'
        ? programmeBehind(shown[0]?.key, query, candidate, lexicon)
        : null;
    const names = shown
      .filter((one) => from === null || lexicon.leadsTo(from, one.key))
      .map((one) => keys.name(one.key));
    reasons.push({ code, weight, params: { names, ...(from === null ? {} : { from: keys.name(from) }) } });
  }
  return reasons;
}

/** The programme of either side that leads to the occupation. */
function programmeBehind(
  occupation: number | undefined,
  query: ContentQuery,
  candidate: ListingVector,
  lexicon: ConceptLexicon,
): number | null {
  if (occupation === undefined) return null;
  const said = (key: number) => lexicon.leadsTo(key, occupation);
  return [...candidate.keys].find(said) ?? [...query.weights.keys()].find(said) ?? null;
}

function codeOf(channel: Channel, origin: Origin): Reason['code'] {
  switch (channel) {
    case 'occupation':
      if (origin === SAID) return 'same_occupation';
      return origin === LED ? 'programme_leads_to_occupation' : 'related_occupation';
    case 'programme':
      return origin === SAID ? 'same_programme' : 'related_programme';
    case 'skill':
      return 'skills_in_common';
    case 'certificate':
      return 'certificate_held';
    case 'topic':
      return 'same_topic';
    case 'industry':
      return 'same_industry';
    case 'text':
      return 'text_similar';
  }
}
