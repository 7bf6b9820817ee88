import type { Concept } from '../knowledge.ts';

/** A concept made ready: its key, the keys of its families, and where it leads. */
export interface LinkedConcept {
  concept: Concept;
  key: number;
  families: number[];
  leads: { to: LinkedConcept; confidence: number }[];
  /** Occupations that need much the same skills, with the likeness. */
  alike: { key: number; likeness: number }[];
}
