import type { AskedKey } from './content.ts';
import type { KeySpace } from './key-space.ts';
import type { ConceptLexicon } from './lexicon.ts';
import { LED, NEAR, type Origin, SAID } from './listing-vector.ts';
import type { Posting } from './posting-list.ts';
import type { Reason } from './reason.ts';
import { CHANNELS, type Channel, type PairNature } from './weights.ts';

/** How many things in common a reason names. */
const NAMED_AT_MOST = 3;

export interface ContentReasonTools {
  keys: KeySpace;
  lexicon: ConceptLexicon;
  nature: PairNature;
  /** What the candidate says under a key. */
  find(key: number): Posting | null;
}

interface CommonKey {
  key: number;
  part: number;
  /** The less direct of the two origins. */
  origin: Origin;
}

/** What the content adds to the score, one reason a channel, in the order of `CHANNELS`. */
export function contentReasons(query: readonly AskedKey[], tools: ContentReasonTools): Reason[] {
  const byChannel = CHANNELS.map((): CommonKey[] => []);
  for (const { key, channel, origin, factor } of query) {
    const posting = tools.find(key);
    if (!posting) continue;
    byChannel[channel]?.push({
      key,
      part: factor[tools.nature] * posting.share,
      origin: Math.max(origin, posting.origin) as Origin,
    });
  }
  return CHANNELS.flatMap((channel, i) => reasonOf(channel, byChannel[i] ?? [], query, tools));
}

function reasonOf(
  channel: Channel,
  common: readonly CommonKey[],
  query: readonly AskedKey[],
  tools: ContentReasonTools,
): Reason[] {
  const weight = common.reduce((sum, { part }) => sum + part, 0);
  if (weight <= 0) return [];
  const nameable = common
    .filter(({ key }) => tools.keys.name(key) !== '')
    .sort((a, b) => a.origin - b.origin || b.part - a.part || a.key - b.key);
  const strongest = nameable[0]?.origin ?? NEAR;
  const shown = nameable
    .filter(({ origin }) => origin === strongest || origin <= SAID)
    .slice(0, NAMED_AT_MOST);
  const code = codeOf(channel, strongest);
  const from = code === 'programme_leads_to_occupation' ? programmeBehind(shown[0]?.key, query, tools) : null;
  const names = shown
    .filter(({ key }) => from === null || tools.lexicon.leadsTo(from, key))
    .map(({ key }) => tools.keys.name(key));
  const params = {
    names,
    ...(from === null ? {} : { from: tools.keys.name(from) }),
    ...(strongest > SAID ? { inferred: true } : {}),
  };
  return [{ code, weight, params }];
}

/** The programme of either side that leads to the occupation. */
function programmeBehind(
  occupation: number | undefined,
  query: readonly AskedKey[],
  { lexicon, find }: ContentReasonTools,
): number | null {
  if (occupation === undefined) return null;
  const offered = lexicon.leadingTo(occupation).find((key) => find(key));
  return offered ?? query.find(({ key }) => lexicon.leadsTo(key, occupation))?.key ?? null;
}

function codeOf(channel: Channel, origin: Origin): Reason['code'] {
  switch (channel) {
    case 'occupation':
      if (origin <= SAID) return 'same_occupation';
      return origin === LED ? 'programme_leads_to_occupation' : 'related_occupation';
    case 'programme':
      return origin <= SAID ? 'same_programme' : 'related_programme';
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
