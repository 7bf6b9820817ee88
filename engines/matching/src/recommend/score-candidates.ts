import type { Knowledge } from '../knowledge.ts';
import { admits } from './admits.ts';
import { BestList } from './best-list.ts';
import type { CandidateStore, Held } from './candidate-store.ts';
import type { Side } from './circumstances.ts';
import { prepareQuery } from './content.ts';
import { explain } from './explain.ts';
import { inBands } from './in-bands.ts';
import type { KeySpace } from './key-space.ts';
import type { ConceptLexicon } from './lexicon.ts';
import type { Origin } from './listing-vector.ts';
import type { Recommendation } from './reason.ts';
import type { Retriever } from './retrieve.ts';
import { MOST_MOVED, type PairScore, scorePair } from './score-pair.ts';
import type { Understanding } from './understanding.ts';
import { NATURES, natureOf } from './weights.ts';

export interface ScoringContext {
  store: CandidateStore;
  retriever: Retriever;
  keys: KeySpace;
  lexicon: ConceptLexicon;
  knowledge: Pick<Knowledge, 'distanceKm'>;
  today: string;
  limit: number;
}

interface Found extends PairScore {
  id: string;
  slot: number;
  held: Held;
  content: number;
}

/**
 * The best candidates with their reasons. The content of all is summed over posting lists; only who could still come in, were
 * all circumstances in favour, is weighed in full, so that the result is that of weighing everyone.
 */
export function scoreCandidates(asking: Understanding, context: ScoringContext): Recommendation[] {
  const { store, retriever, keys, limit } = context;
  const query = prepareQuery(asking.vector, keys, store.statistics);
  const side = askingSide(asking);
  const parts = partsAsked(asking, store);
  const touched = retriever.run(query, parts, { store, kind: asking.kind });
  const best = new BestList<Found>(limit);
  inBands(touched, (slot, content) => {
    if (content * MOST_MOVED < best.floor) return false;
    const held = store.at(slot);
    if (held && admits(asking, held.facts, context.today)) {
      const pair = scorePair(content, side, offeredSide(held, slot), context);
      best.add({ ...pair, id: held.facts.id, slot, held, content });
    }
    return true;
  });
  return best.items.map((found) =>
    explain(asking, found, query, { ...context, find: (key) => found.held.index.get(key, found.slot) }),
  );
}

function partsAsked(asking: Understanding, store: CandidateStore) {
  const direction = asking.direction === 'demand' ? 'supply' : 'demand';
  return NATURES.flatMap((nature) => {
    const index = store.index(direction, nature);
    const judgedBy = nature === 'people' ? nature : natureOf(asking.kind, asking.kind);
    return index ? [{ index, judgedBy }] : [];
  });
}

function askingSide(asking: Understanding): Side {
  const origins = new Map<number, Origin>();
  asking.vector.keys.forEach((key, i) => {
    origins.set(key, (asking.vector.origins[i] ?? 0) as Origin);
  });
  return { facts: asking, originOf: (key) => origins.get(key) ?? null };
}

function offeredSide({ facts, index }: Held, slot: number): Side {
  return { facts, originOf: (key) => index.get(key, slot)?.origin ?? null };
}
