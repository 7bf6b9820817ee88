import type { LinkedConcept } from './linked-concept.ts';
import { LED, NEAR, type Origin, SAID, type VectorBuilder } from './listing-vector.ts';

/** A family counts this share of its member: 焊接 and 钣金 are neighbours, not the same. */
const FAMILY_SHARE = 0.35;
/** An occupation of much the same skills, for a likeness of 1. */
const ALIKE_SHARE = 0.5;
/** What a concept leads to, for a sure link. */
const LED_SHARE = { occupation: 0.8, skill: 0.3, industry: 0.5 } as const;

/** Enters a concept with its families, what it leads to, and what is near to it. */
export function enterConcept(
  linked: LinkedConcept,
  weight: number,
  origin: Origin,
  vector: VectorBuilder,
): void {
  vector.add(linked.key, weight, origin);
  for (const family of linked.families) vector.add(family, weight * FAMILY_SHARE, NEAR);
  for (const { key, likeness } of linked.alike) vector.add(key, weight * likeness * ALIKE_SHARE, NEAR);
  if (origin > SAID) return;
  for (const { to, confidence } of linked.leads) {
    const { kind } = to.concept;
    if (kind === 'occupation') enterConcept(to, weight * confidence * LED_SHARE.occupation, LED, vector);
    else if (kind === 'skill' || kind === 'industry') {
      vector.add(to.key, weight * confidence * LED_SHARE[kind], LED);
    }
  }
}
