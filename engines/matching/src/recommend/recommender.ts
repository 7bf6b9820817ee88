import type { RankingListing } from '@rongqiao/contracts';
import { createSegmenter, type Segmenter } from '@rongqiao/text';
import type { Knowledge } from '../knowledge.ts';
import { CandidateStore } from './candidate-store.ts';
import { FieldReader } from './field-reader.ts';
import { KeySpace } from './key-space.ts';
import { ConceptLexicon } from './lexicon.ts';
import { VectorBuilder } from './listing-vector.ts';
import { type Profile, profileListing } from './profile.ts';
import type { Recommendation } from './reason.ts';
import { rememberPlaces } from './remember-places.ts';
import { Retriever } from './retrieve.ts';
import { scoreCandidates } from './score-candidates.ts';
import { understand } from './understand.ts';

export interface RecommendOptions {
  /** Calendar day on which is asked: what ended before it is never shown. */
  today: string;
  /** At most so many; 20 where absent. */
  limit?: number;
}

export interface Recommender {
  /** Takes a listing in, or takes in its new version. */
  upsert(listing: RankingListing): void;
  remove(id: string): void;
  readonly size: number;
  /** Counterparts of a listing, best first; it need not have been taken in itself. */
  recommend(listing: RankingListing, options: RecommendOptions): Recommendation[];
  /** What a person or an organisation should look at. */
  recommendFor(profile: Profile, options: RecommendOptions): Recommendation[];
}

export interface RecommenderInput {
  knowledge: Knowledge;
  listings?: Iterable<RankingListing>;
  /** Cuts words; one that knows the knowledge's words is made where absent. */
  segmenter?: Segmenter;
}

/** Recommendation of counterparts with named features, which are the reasons. Holds its own index; no clock, no I/O. */
export function createRecommender({ knowledge, listings = [], segmenter }: RecommenderInput): Recommender {
  const keys = new KeySpace();
  const lexicon = new ConceptLexicon(knowledge, keys);
  const cutter = segmenter ?? createSegmenter(knowledge.dictionary);
  const tools = {
    keys,
    lexicon,
    segmenter: cutter,
    fields: new FieldReader({ keys, lexicon, segmenter: cutter }),
    vector: new VectorBuilder(),
    findPlaces: rememberPlaces(knowledge),
  };
  const store = new CandidateStore(keys);
  const retriever = new Retriever();
  for (const listing of listings) store.upsert(understand(listing, tools));

  const recommend: Recommender['recommend'] = (listing, { today, limit = 20 }) =>
    scoreCandidates(understand(listing, tools), { store, retriever, keys, lexicon, knowledge, today, limit });
  return {
    upsert: (listing) => store.upsert(understand(listing, tools)),
    remove: (id) => store.remove(id),
    get size() {
      return store.size;
    },
    recommend,
    recommendFor: (profile, options) => {
      const seen = new Map<string, Recommendation>();
      for (const listing of profileListing(profile)) {
        for (const found of recommend(listing, options)) {
          const known = seen.get(found.id);
          if (!known || known.score < found.score) seen.set(found.id, found);
        }
      }
      const own = new Set(profile.listings?.map((listing) => listing.id));
      return [...seen.values()]
        .filter((found) => !own.has(found.id))
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
        .slice(0, options.limit ?? 20);
    },
  };
}
