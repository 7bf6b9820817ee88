import { bagOf } from './bag.ts';
import type { Alternative, Bag, Concept } from './plan.ts';
import { inverseFrequency, type PlanContext } from './plan-context.ts';
import type { Reading } from './reading.ts';

const PARTS_WEIGHT = 0.75;
const SYNONYM_WEIGHT = 0.85;
const RELATED_WEIGHT = 0.5;
const RELATED_COVER = 0.6;
const MOST_ALTERNATIVES = 24;

interface Weighed extends Alternative {
  /** Live documents that hold it, at most. */
  frequency: number;
}

/** A concept from its readings, most likely first, with their synonyms. */
export function conceptOf(readings: readonly Reading[], context: PlanContext, optional = false): Concept {
  const alternatives: Weighed[] = [];
  for (const { text, confidence } of readings) {
    alternatives.push(...literal(text, confidence, context));
    for (const { term, kind } of context.synonyms.substitutesOf(text)) {
      const weight = confidence * (kind === 'synonym' ? SYNONYM_WEIGHT : RELATED_WEIGHT);
      alternatives.push(...whole(term, weight, kind === 'synonym' ? 1 : RELATED_COVER, context));
    }
  }
  const kept = strongest(alternatives);
  const frequency = Math.max(0, ...kept.filter((one) => one.cover === 1).map((one) => one.frequency));
  return {
    text: readings[0]?.text ?? '',
    weight: inverseFrequency(frequency, context.documents),
    frequency,
    optional,
    alternatives: kept.map(({ bag, weight, cover }) => ({ bag, weight, cover })),
  };
}

/** The strongest alternatives; of several for the same term only the best. */
function strongest(alternatives: readonly Weighed[]): Weighed[] {
  const seen = new Set<number>();
  const kept: Weighed[] = [];
  for (const one of [...alternatives].sort((a, b) => b.weight - a.weight)) {
    const [term] = one.bag.terms;
    if (one.bag.terms.length === 1 && one.bag.missing === 0 && term !== undefined) {
      if (seen.has(term.id)) continue;
      seen.add(term.id);
    }
    kept.push(one);
  }
  return kept.slice(0, MOST_ALTERNATIVES);
}

function literal(text: string, weight: number, context: PlanContext): Weighed[] {
  const found = single(text, weight, 1, context);
  if (found !== undefined && text.length < 3) return [found];
  const parts = bagOf(text, context);
  if (parts === undefined) return found === undefined ? [] : [found];
  const asParts = bagged(parts, found === undefined ? weight * 0.95 : weight * PARTS_WEIGHT, 1, context);
  return found === undefined ? [asParts] : [found, asParts];
}

function whole(text: string, weight: number, cover: number, context: PlanContext): Weighed[] {
  const found = single(text, weight, cover, context);
  if (found !== undefined) return [found];
  const parts = bagOf(text, context);
  return parts === undefined || parts.missing > 0.35 ? [] : [bagged(parts, weight * 0.9, cover, context)];
}

function single(text: string, weight: number, cover: number, context: PlanContext): Weighed | undefined {
  const id = context.vocabulary.find(text);
  const frequency = id === undefined ? 0 : context.vocabulary.frequency(id);
  if (id === undefined || frequency === 0) return undefined;
  return { bag: { terms: [{ id, share: 1 }], missing: 0 }, weight, cover, frequency };
}

function bagged(bag: Bag, weight: number, cover: number, context: PlanContext): Weighed {
  const frequency = Math.min(...bag.terms.map(({ id }) => context.vocabulary.frequency(id)));
  return { bag, weight, cover, frequency };
}
