import { DICTIONARY, matchingKnowledge, RELATED_WORDS, SYNONYMS } from '@rongqiao/reference';
import type { DirectoryKnowledge } from '../modules/listings/index.ts';

/** Synonym groups that an empty table is filled with. */
export const SYNONYM_SEED: readonly (readonly string[])[] = SYNONYMS;

/** What the code tables tell search and ranking. */
export function directoryKnowledge(): DirectoryKnowledge {
  return { ranking: matchingKnowledge(), dictionary: DICTIONARY, related: RELATED_WORDS };
}
