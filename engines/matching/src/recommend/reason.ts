import type { MatchReason } from '@rongqiao/contracts';

/** A reason before it is put in words: its code, what it adds to the score, and what the sentence names. */
export interface Reason {
  code: MatchReason['code'];
  /** Part of the score; below zero it speaks against. */
  weight: number;
  params: ReasonParams;
}

/** What a sentence may name. Levels are rungs of the ladder in `levels.ts`. */
export interface ReasonParams {
  /** What both have in common. */
  names?: readonly string[];
  /** What is in common follows from what one side says, or is merely near to it. */
  inferred?: boolean;
  /** Programme that leads to the occupation in `names`. */
  from?: string;
  place?: string;
  km?: number;
  asked?: number;
  offered?: number;
  count?: number;
  days?: number;
  rate?: number;
  kinds?: readonly [string, string];
}

/** A recommended counterpart. The weights of `reasons` and `against` together sum to the score. */
export interface Recommendation {
  id: string;
  score: number;
  reasons: Reason[];
  against: Reason[];
}
