import { LISTING_KINDS } from '@rongqiao/contracts';
import type { Knowledge } from '../knowledge.ts';
import { admits } from './admits.ts';
import type { CandidateStore } from './candidate-store.ts';
import { type Circumstance, weighCircumstances } from './circumstances.ts';
import { type ContentQuery, compareContent, contentReasons, prepareQuery } from './content.ts';
import type { KeySpace } from './key-space.ts';
import type { ConceptLexicon } from './lexicon.ts';
import type { Reason, Recommendation } from './reason.ts';
import { retrieve } from './retrieve.ts';
import type { Understanding } from './understanding.ts';
import { kindAnswers, natureOf } from './weights.ts';

export interface ScoringContext {
  store: CandidateStore;
  keys: KeySpace;
  lexicon: ConceptLexicon;
  knowledge: Knowledge;
  today: string;
  limit: number;
  exhaustive: boolean;
}

interface Scored {
  offered: Understanding;
  parts: Float64Array;
  circumstances: Circumstance[];
  score: number;
}

/** Finds candidates through the index, scores them in full, and gives the best with their reasons. */
export function scoreCandidates(asking: Understanding, context: ScoringContext): Recommendation[] {
  const { store, keys, limit } = context;
  const query = prepareQuery(asking.vector, keys, store.statistics);
  const direction = asking.direction === 'demand' ? 'supply' : 'demand';
  const scored: Scored[] = [];
  for (const kind of LISTING_KINDS) {
    const index = store.index(kind, direction);
    if (!index || kindAnswers(asking.kind, kind) === 0) continue;
    for (const slot of retrieve(query, index, keys, {
      slots: store.slots,
      wanted: context.exhaustive ? Number.POSITIVE_INFINITY : limit,
      nature: natureOf(asking.kind, kind),
    })) {
      const offered = store.at(slot);
      if (!offered || !admits(asking, offered, context.today)) continue;
      scored.push(score(asking, offered, query, context));
    }
  }
  return scored
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score || (a.offered.id < b.offered.id ? -1 : 1))
    .slice(0, limit)
    .map((one) => explain(asking, one, query, context));
}

function score(
  asking: Understanding,
  offered: Understanding,
  query: ContentQuery,
  { keys, store, knowledge, today }: ScoringContext,
): Scored {
  const parts = compareContent(
    query,
    offered.vector,
    keys,
    store.statistics,
    natureOf(asking.kind, offered.kind),
  );
  const circumstances = weighCircumstances(asking, offered, {
    keys,
    today,
    distanceKm: (a, b) => knowledge.distanceKm(a, b),
  });
  const content = parts.reduce((sum, part) => sum + part, 0);
  const moved = circumstances.reduce((sum, one) => sum + one.share, 1);
  // Circumstances order what fits; they never turn a fit into nothing, nor nothing into a fit.
  const score = content * kindAnswers(asking.kind, offered.kind) * Math.max(moved, MOVED_AT_LEAST);
  return { offered, parts, circumstances, score };
}

const MOVED_AT_LEAST = 0.1;

/** Breaks the score into its reasons; their weights sum to it. */
function explain(
  asking: Understanding,
  one: Scored,
  query: ContentQuery,
  context: ScoringContext,
): Recommendation {
  const { offered, parts, circumstances, score } = one;
  const content = parts.reduce((sum, part) => sum + part, 0);
  const answer = kindAnswers(asking.kind, offered.kind);
  const all: Reason[] = contentReasons(query, offered.vector, parts, context);
  if (answer < 1) {
    const params = { kinds: [asking.kind, offered.kind] as const };
    all.push({ code: 'kind_answers_kind', weight: content * (answer - 1), params });
  }
  const moved = circumstances.reduce((sum, circumstance) => sum + circumstance.share, 0);
  const capped = Math.max(moved, MOVED_AT_LEAST - 1);
  const scale = moved === 0 ? 0 : (content * answer * capped) / moved;
  for (const { code, share, params } of circumstances) all.push({ code, weight: share * scale, params });
  const byWeight = (a: Reason, b: Reason) => Math.abs(b.weight) - Math.abs(a.weight);
  return {
    id: offered.id,
    score,
    reasons: all.filter((reason) => reason.weight >= 0).sort(byWeight),
    against: all.filter((reason) => reason.weight < 0).sort(byWeight),
  };
}
