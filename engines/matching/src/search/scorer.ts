import { BLOCK, ConceptRoom, ConceptScorer } from './concept-scorer.ts';
import { MatchList } from './match-list.ts';
import type { Concept, QueryPlan } from './plan.ts';
import { ANSWERED } from './plan.ts';
import type { PostingPool } from './posting-pool.ts';

/** With so many documents under consideration, the concepts that weigh less add no new ones. */
const MOST_CONSIDERED = 4000;

interface Pass {
  /** Flags of the documents that may be added to those under consideration; none are when absent. */
  alive?: Uint8Array;
  leastCover: number;
  /** Documents that answer fewer concepts are dropped. */
  leastAnswered: number;
}

/** Scores documents concept by concept, each through the whole index in blocks. */
export class Scorer {
  readonly #pool: PostingPool;
  readonly #room = new ConceptRoom();
  readonly #known = new Uint8Array(BLOCK);
  #matches = new MatchList();
  #spare = new MatchList();

  constructor(pool: PostingPool) {
    this.#pool = pool;
  }

  /**
   * Scores the documents that answer every required concept, rarest concept first; undefined as soon as there are fewer than
   * `atLeast` of them. The list is filled anew by the next scoring.
   */
  scoreFull(plan: QueryPlan, alive: Uint8Array, atLeast: number): MatchList | undefined {
    this.#matches.clear();
    const rarestFirst = required(plan).sort((a, b) => a.frequency - b.frequency);
    for (const [done, concept] of rarestFirst.entries()) {
      this.#fold(concept, {
        ...(done === 0 && { alive }),
        leastCover: ANSWERED,
        leastAnswered: done + 1,
      });
      if (this.#matches.length < atLeast) return undefined;
    }
    return this.#finish(plan);
  }

  /** Scores the documents that answer any required concept, weightiest concept first. The list is filled anew by the next. */
  scorePartial(plan: QueryPlan, alive: Uint8Array): MatchList {
    this.#matches.clear();
    for (const concept of required(plan).sort((a, b) => b.weight - a.weight)) {
      const open = this.#matches.length < MOST_CONSIDERED;
      this.#fold(concept, { ...(open && { alive }), leastCover: 0, leastAnswered: 0 });
    }
    return this.#finish(plan);
  }

  #finish(plan: QueryPlan): MatchList {
    for (const concept of plan.concepts) {
      if (concept.optional) this.#fold(concept, { leastCover: 0, leastAnswered: 0 });
    }
    return this.#matches;
  }

  /** Adds a concept's scores to what is under consideration. */
  #fold(concept: Concept, pass: Pass): void {
    const scorer = new ConceptScorer(concept, pass.leastCover, this.#pool, this.#room);
    const before = this.#matches;
    const after = this.#spare;
    after.clear();
    const { alive } = pass;
    let entry = 0;
    let base = 0;
    while (alive ? base < alive.length : entry < before.length) {
      if (!alive) base = Math.floor((before.ordinals[entry] as number) / BLOCK) * BLOCK;
      const first = entry;
      while (entry < before.length && (before.ordinals[entry] as number) < base + BLOCK) entry += 1;
      if (!alive) for (let i = first; i < entry; i++) this.#known[(before.ordinals[i] as number) - base] = 1;
      scorer.score(alive ? { base, among: alive, offset: 0 } : { base, among: this.#known, offset: base });
      this.#takeKnown(concept, pass, { base, first, entry });
      if (alive) this.#takeNew(concept, pass, base);
      base += BLOCK;
    }
    this.#matches = after;
    this.#spare = before;
  }

  /** Takes the entries `first` to `entry` over, with what the block has found of them. */
  #takeKnown(
    { weight, optional }: Concept,
    { leastAnswered }: Pass,
    { base, first, entry }: { base: number; first: number; entry: number },
  ): void {
    const before = this.#matches;
    const { strength, cover } = this.#room;
    for (let i = first; i < entry; i++) {
      const ordinal = before.ordinals[i] as number;
      const place = ordinal - base;
      const covered = optional ? 0 : (cover[place] as number);
      const answered = (before.answered[i] as number) + (covered >= ANSWERED ? 1 : 0);
      if (answered >= leastAnswered) {
        const strong = (before.strength[i] as number) + weight * (strength[place] as number);
        this.#spare.add(ordinal, strong, (before.coverage[i] as number) + weight * covered, answered);
      }
      strength[place] = 0;
      cover[place] = 0;
      this.#known[place] = 0;
    }
  }

  /** Adds what the block has found beside the entries taken over. */
  #takeNew({ weight }: Concept, { leastAnswered }: Pass, base: number): void {
    const { strength, cover, found } = this.#room;
    for (const place of found) {
      const covered = cover[place] as number;
      if (covered === 0) continue;
      const answered = covered >= ANSWERED ? 1 : 0;
      if (answered >= leastAnswered) {
        this.#spare.add(base + place, weight * (strength[place] as number), weight * covered, answered);
      }
      strength[place] = 0;
      cover[place] = 0;
    }
  }
}

function required(plan: QueryPlan): Concept[] {
  return plan.concepts.filter((concept) => !concept.optional);
}
