import { ConceptScorer } from './concept-scorer.ts';
import type { Concept, QueryPlan } from './plan.ts';
import { ANSWERED } from './plan.ts';
import type { PostingPool } from './posting-pool.ts';

/** Scores of one query by ordinal. The arrays are reused by the next scoring: read them before. */
export interface Scores {
  /** Ordinals that match. */
  ordinals: number[];
  /** Sum of weight times strength over the concepts. */
  strength: Float32Array;
  /** Sum of weights of the required concepts that are answered (in part: partly). */
  coverage: Float32Array;
  /** Number of required concepts that are answered. */
  answered: Uint8Array;
}

/** With so many documents under consideration, the concepts that weigh less add no new ones. */
const MOST_CONSIDERED = 4000;

/** Scores documents concept by concept. */
export class Scorer {
  readonly #concepts: ConceptScorer;
  #strength = new Float32Array(0);
  #coverage = new Float32Array(0);
  #answered = new Uint8Array(0);
  #known = new Uint8Array(0);
  #ordinals: number[] = [];

  constructor(pool: PostingPool) {
    this.#concepts = new ConceptScorer(pool);
  }

  /**
   * Scores the documents that answer every required concept, rarest concept first; undefined as soon as there are fewer than
   * `atLeast` of them.
   */
  scoreFull(plan: QueryPlan, alive: Uint8Array, atLeast: number): Scores | undefined {
    this.#reset(alive.length);
    const rarestFirst = required(plan).sort((a, b) => a.frequency - b.frequency);
    for (const [done, concept] of rarestFirst.entries()) {
      const among = done === 0 ? alive : this.#known;
      this.#fold(concept, this.#concepts.score(concept, among, ANSWERED));
      this.#keepAnswered(done + 1);
      if (this.#ordinals.length < atLeast) return undefined;
    }
    return this.#finish(plan);
  }

  /** Scores the documents that answer any required concept, weightiest concept first. */
  scorePartial(plan: QueryPlan, alive: Uint8Array): Scores {
    this.#reset(alive.length);
    for (const concept of required(plan).sort((a, b) => b.weight - a.weight)) {
      const among = this.#ordinals.length < MOST_CONSIDERED ? alive : this.#known;
      this.#fold(concept, this.#concepts.score(concept, among, 0));
    }
    return this.#finish(plan);
  }

  #reset(size: number): void {
    this.#concepts.reserve(size);
    if (this.#strength.length < size) {
      const room = Math.ceil(size * 1.25);
      this.#strength = new Float32Array(room);
      this.#coverage = new Float32Array(room);
      this.#answered = new Uint8Array(room);
      this.#known = new Uint8Array(room);
    } else for (const ordinal of this.#ordinals) this.#forget(ordinal);
    this.#ordinals = [];
  }

  #forget(ordinal: number): void {
    this.#strength[ordinal] = 0;
    this.#coverage[ordinal] = 0;
    this.#answered[ordinal] = 0;
    this.#known[ordinal] = 0;
  }

  #fold(concept: Concept, found: readonly number[]): void {
    const { strength, cover } = this.#concepts;
    for (const ordinal of found) {
      const covered = cover[ordinal] ?? 0;
      if (this.#known[ordinal] === 0) {
        this.#known[ordinal] = 1;
        this.#ordinals.push(ordinal);
      }
      this.#strength[ordinal] = (this.#strength[ordinal] ?? 0) + concept.weight * (strength[ordinal] ?? 0);
      if (!concept.optional) {
        this.#coverage[ordinal] = (this.#coverage[ordinal] ?? 0) + concept.weight * covered;
        if (covered >= ANSWERED) this.#answered[ordinal] = (this.#answered[ordinal] ?? 0) + 1;
      }
    }
    this.#concepts.clear(found);
  }

  #keepAnswered(count: number): void {
    const kept: number[] = [];
    for (const ordinal of this.#ordinals) {
      if ((this.#answered[ordinal] ?? 0) >= count) kept.push(ordinal);
      else this.#forget(ordinal);
    }
    this.#ordinals = kept;
  }

  #finish(plan: QueryPlan): Scores {
    for (const concept of plan.concepts) {
      if (concept.optional) this.#fold(concept, this.#concepts.score(concept, this.#known, 0));
    }
    return {
      ordinals: this.#ordinals,
      strength: this.#strength,
      coverage: this.#coverage,
      answered: this.#answered,
    };
  }
}

function required(plan: QueryPlan): Concept[] {
  return plan.concepts.filter((concept) => !concept.optional);
}
