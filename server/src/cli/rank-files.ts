import { RankingListing, RankingQuery, RankingSearchQuery } from '@rongqiao/contracts';
import { rankRecommendations, rankSearch } from '@rongqiao/matching';
import {
  cityOf,
  DICTIONARY,
  findRegionsByName,
  matchingKnowledge,
  RELATED_WORDS,
  SYNONYMS,
} from '@rongqiao/reference';
import { readNdjson } from './read-ndjson.ts';

/** Paths of the two files, and how to rank. */
export interface RankFiles {
  corpus: string;
  queries: string;
  search: boolean;
  /** Most results per query. */
  limit: number;
}

/** One line of output per query, in the order of the file. Knowledge and engines are those of the portal. */
export async function rankFiles({ corpus, queries, search, limit }: RankFiles) {
  const listings = await readNdjson(corpus, RankingListing);
  if (!search) {
    const asked = await readNdjson(queries, RankingQuery);
    return rankRecommendations({ corpus: listings, queries: asked, knowledge: matchingKnowledge(), limit });
  }
  const asked = await readNdjson(queries, RankingSearchQuery);
  const words = { dictionary: DICTIONARY, synonyms: SYNONYMS, related: RELATED_WORDS };
  return rankSearch(listings, asked, { ...words, cityNameOf, limit });
}

/** The city above a district, where the name means one city only. */
function cityNameOf(district: string): string | undefined {
  const cities = new Set(findRegionsByName(district).map((region) => cityOf(region)?.name));
  return cities.size === 1 ? [...cities][0] : undefined;
}
