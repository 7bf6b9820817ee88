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
  /** Optional concepts help ranking but are not asked of a match. */
  optional: boolean;
  alternatives: Alternative[];
}

/** A query, understood. */
export interface QueryPlan {
  concepts: Concept[];
  correction?: { query: string; kind: 'pinyin' | 'typing' };
  /** The direction that answers what the sentence asks for. */
  wants?: 'demand' | 'supply';
}
