import {
  createRecommender,
  createSearchIndex,
  type Knowledge,
  type Recommender,
  type RelatedWords,
  type SearchIndex,
  type SynonymGroup,
} from '@rongqiao/matching';

/** What the code tables tell search and ranking. */
export interface DirectoryKnowledge {
  ranking: Knowledge;
  /** Words of the trades that the segmenter's own dictionary lacks. */
  dictionary: readonly string[];
  /** Words that are near to each other without being the same. */
  related: readonly RelatedWords[];
}

/** The two halves of the directory, knowing no listing yet. */
export interface EmptyDirectory {
  index: SearchIndex;
  recommender: Recommender;
}

/** Loads dictionaries and tables, which takes half a second: the server does it while the database opens. */
export function emptyDirectory(
  { dictionary, related, ranking }: DirectoryKnowledge,
  synonyms: readonly SynonymGroup[] = [],
): EmptyDirectory {
  return {
    index: createSearchIndex({ dictionary, related, synonyms }),
    recommender: createRecommender({ knowledge: ranking }),
  };
}
