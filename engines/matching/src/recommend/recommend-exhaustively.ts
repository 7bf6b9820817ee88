import type { RankingListing } from '@rongqiao/contracts';
import { createSegmenter } from '@rongqiao/text';
import type { Knowledge } from '../knowledge.ts';
import { admits } from './admits.ts';
import { prepareQuery } from './content.ts';
import { FieldReader } from './field-reader.ts';
import { KeySpace } from './key-space.ts';
import { KeyStatistics } from './key-statistics.ts';
import { ConceptLexicon } from './lexicon.ts';
import { channelShares, type Origin, VectorBuilder } from './listing-vector.ts';
import { scorePair } from './score-pair.ts';
import { understand } from './understand.ts';
import type { Understanding } from './understanding.ts';
import { kindAnswers, natureOf } from './weights.ts';

export interface ExhaustiveInput {
  knowledge: Knowledge;
  listings: readonly RankingListing[];
  asked: readonly RankingListing[];
  today: string;
  limit: number;
}

/**
 * The recommender without its index: every pair is compared key by key and weighed in full. The yardstick of tests and
 * benchmarks; ids and scores, best first, one list for each listing asked.
 */
export function recommendExhaustively(input: ExhaustiveInput): { id: string; score: number }[][] {
  const { knowledge, listings, asked, today, limit } = input;
  const keys = new KeySpace();
  const lexicon = new ConceptLexicon(knowledge, keys);
  const segmenter = createSegmenter(knowledge.dictionary);
  const tools = {
    keys,
    lexicon,
    segmenter,
    fields: new FieldReader({ keys, lexicon, segmenter }),
    vector: new VectorBuilder(),
    findPlaces: (name: string) => knowledge.findPlaces(name),
  };
  const understood = listings.map((listing) => understand(listing, tools));
  const shares = understood.map(({ vector }) => channelShares(vector, keys));
  const statistics = new KeyStatistics();
  for (const { vector } of understood) statistics.add(vector.keys, 1);

  return asked.map((listing) => {
    const asking = understand(listing, tools);
    const query = prepareQuery(asking.vector, keys, statistics);
    const factors = new Map(query.map(({ key, factor }) => [key, factor]));
    const scored = understood.flatMap((offered, i) => {
      if (!admits(asking, offered, today)) return [];
      const nature = natureOf(asking.kind, offered.kind);
      let content = 0;
      offered.vector.keys.forEach((key, at) => {
        content += (factors.get(key)?.[nature] ?? 0) * (shares[i]?.[at] ?? 0);
      });
      content *= kindAnswers(asking.kind, offered.kind);
      if (content <= 0) return [];
      const pair = scorePair(content, sideOf(asking), sideOf(offered), { knowledge, keys, today });
      return [{ id: offered.id, score: pair.score }];
    });
    return scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
  });
}

function sideOf(facts: Understanding) {
  const originOf = (key: number) => {
    const at = facts.vector.keys.indexOf(key);
    return at < 0 ? null : ((facts.vector.origins[at] ?? 0) as Origin);
  };
  return { facts, originOf };
}
