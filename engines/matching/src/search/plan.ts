/** Terms that together stand for a word: shares sum to 1. */
export interface Bag {
  terms: { id: number; share: number }[];
  /** Part of the word that no indexed term covers: lowers what can be reached. */
  missing: number;
}

/** One way to satisfy a concept. */
export interface Alternative {
  bag: Bag;
  /** Strength, 0 to 1: 1 for the word itself. */
  weight: number;
  /** How far the concept counts as answered when this matches in full, 0 to 1. */
  cover: number;
}

/** One thing the query asks for. */
export interface Concept {
  /** In the words of the query, or what they were read as. */
  text: string;
  /** Importance: inverse document frequency, lowered for words that only help ranking. */
  weight: number;
  /** Live documents that hold the concept in full, about. */
  frequency: number;
  /** Optional concepts help ranking but are not asked of a match. */
  optional: boolean;
  alternatives: Alternative[];
}

/** From this cover on a concept counts as answered. */
export const ANSWERED = 0.7;
/** Below this part of a bag's shares a document does not match it. */
export const LEAST_PART = 0.45;

/** How far a concept is covered by a part of a bag: a missing twentieth is forgiven. */
export const partCover = (part: number, cover: number): number => Math.min(1, part * 1.05) * cover;

/** A query, understood. */
export interface QueryPlan {
  concepts: Concept[];
  correction?: { query: string; kind: 'pinyin' | 'typing' };
  /** The direction that answers what the sentence asks for. */
  wants?: 'demand' | 'supply';
}
