import type { RankingListing, RankingQuery } from '@rongqiao/contracts';
import type { Knowledge } from '../knowledge.ts';
import type { Reason } from './reason.ts';
import { createRecommender } from './recommender.ts';

/** Answer to one query: counterparts best first, reasons for and against together. */
export interface RankedRecommendations {
  id: string;
  results: { id: string; score: number; reasons: Reason[] }[];
}

export interface RankOptions {
  corpus: Iterable<RankingListing>;
  queries: Iterable<RankingQuery>;
  knowledge: Knowledge;
  /** At most so many results a query; 50 where absent. */
  limit?: number;
}

/** Ranks for every query the counterparts of its listing. A listing that is not in the corpus has no results. */
export function rankRecommendations(options: RankOptions): RankedRecommendations[] {
  const { knowledge, limit = 50 } = options;
  const corpus = new Map<string, RankingListing>();
  for (const listing of options.corpus) corpus.set(listing.id, listing);
  const recommender = createRecommender({ knowledge, listings: corpus.values() });
  const ranked: RankedRecommendations[] = [];
  for (const { id, listing: asked, today } of options.queries) {
    const listing = corpus.get(asked);
    const found = listing ? recommender.recommend(listing, { today, limit }) : [];
    ranked.push({
      id,
      results: found.map(({ id: other, score, reasons, against }) => ({
        id: other,
        score,
        reasons: [...reasons, ...against],
      })),
    });
  }
  return ranked;
}
