import type { Knowledge } from '../knowledge.ts';
import { type Circumstance, type Side, weighCircumstances } from './circumstances.ts';
import type { KeySpace } from './key-space.ts';
import { CIRCUMSTANCES } from './weights.ts';

/** A pair scored: `content` times what the circumstances make of it. */
export interface PairScore {
  score: number;
  circumstances: Circumstance[];
  /** By which the circumstances move the content, between `LEAST_MOVED` and `MOST_MOVED`. */
  moved: number;
}

export interface PairTools {
  knowledge: Pick<Knowledge, 'distanceKm'>;
  keys: KeySpace;
  today: string;
}

/** Circumstances order what fits; they never turn a fit into nothing, nor nothing into a fit. */
const LEAST_MOVED = 0.1;
/** All circumstances in favour at once. */
export const MOST_MOVED =
  1 +
  CIRCUMSTANCES.sameDistrict +
  CIRCUMSTANCES.levelFits +
  CIRCUMSTANCES.headcountFits +
  CIRCUMSTANCES.timely +
  CIRCUMSTANCES.deadlineNear +
  CIRCUMSTANCES.answersFast;
/** Sums in another order differ in their last digits; scores do not. */
const STEPS = 1e9;

/** `content` is what the content says, scaled by how well the kinds answer each other. */
export function scorePair(content: number, asking: Side, offered: Side, tools: PairTools): PairScore {
  const circumstances = weighCircumstances(asking, offered, {
    keys: tools.keys,
    today: tools.today,
    distanceKm: (a, b) => tools.knowledge.distanceKm(a, b),
  });
  const moved = Math.max(
    LEAST_MOVED,
    circumstances.reduce((sum, { share }) => sum + share, 1),
  );
  return { score: Math.round(content * moved * STEPS) / STEPS, circumstances, moved };
}
