import { type Alternative, type Concept, LEAST_PART, partCover } from './plan.ts';
import type { PostingCursor } from './posting-cursor.ts';
import type { PostingPool } from './posting-pool.ts';

/** Documents are scored in blocks of so many, so that all numbers of a block stay in the processor's cache. */
export const BLOCK = 8192;

/** Documents `base` to `base + BLOCK`, and which of them are looked at: `among[ordinal - offset]` is 1. */
export interface Block {
  base: number;
  among: Uint8Array;
  offset: number;
}

interface Walk {
  cursor: PostingCursor;
  share: number;
  /** Whether a document without the terms before can still count. */
  addsNew: boolean;
}

interface Way {
  alternative: Alternative;
  /** The one term that is the word itself; else the bag's terms. */
  whole?: PostingCursor;
  bag: Walk[];
}

/** The best alternative of one concept for every document, block by block in ascending order. */
export class ConceptScorer {
  readonly #ways: Way[];
  readonly #leastCover: number;
  readonly #room: ConceptRoom;

  /**
   * Alternatives that cannot reach `leastCover` only strengthen what others found. The room is lent for as long as the concept
   * is scored.
   */
  constructor(concept: Concept, leastCover: number, pool: PostingPool, room: ConceptRoom) {
    this.#leastCover = leastCover;
    this.#room = room;
    const byCover = [...concept.alternatives].sort((a, b) => b.cover - a.cover);
    this.#ways = byCover.map((alternative) => wayOf(alternative, leastCover, pool));
  }

  /** Puts what is found in a block into the room, as places after `base`; the caller takes it out. */
  score(block: Block): void {
    this.#room.found.length = 0;
    for (const way of this.#ways) {
      if (way.whole) this.#addTerm(way.whole, way.alternative, block);
      else this.#addBag(way, block);
    }
  }

  #addTerm(cursor: PostingCursor, { weight, cover: covered }: Alternative, block: Block): void {
    const { strength, cover, found } = this.#room;
    const { base, among, offset } = block;
    const scale = weight / 255;
    const addsNew = covered >= this.#leastCover;
    cursor.skipTo(base);
    while (cursor.advance(base + BLOCK)) {
      const { words, to } = cursor;
      for (let i = cursor.from; i < to; i++) {
        const word = words[i] as number;
        const ordinal = word >>> 8;
        if (among[ordinal - offset] !== 1) continue;
        const place = ordinal - base;
        const before = cover[place] as number;
        if (before === 0) {
          if (!addsNew) continue;
          found.push(place);
        }
        const value = (word & 255) * scale;
        if (value > (strength[place] as number)) strength[place] = value;
        if (covered > before) cover[place] = covered;
      }
    }
  }

  #addBag({ alternative, bag }: Way, block: Block): void {
    const { strength, cover, part, sum, found, touched } = this.#room;
    this.#collectBag(bag, block);
    for (const place of touched) {
      const share = part[place] as number;
      const value = (sum[place] as number) * share * alternative.weight;
      part[place] = 0;
      sum[place] = 0;
      if (share < LEAST_PART) continue;
      const covered = partCover(share, alternative.cover);
      const before = cover[place] as number;
      if (before === 0) {
        if (covered < this.#leastCover) continue;
        found.push(place);
      }
      if (value > (strength[place] as number)) strength[place] = value;
      if (covered > before) cover[place] = covered;
    }
  }

  /** Adds up a bag's terms. A document is taken up only while enough shares are left for it to count. */
  #collectBag(bag: readonly Walk[], { base, among, offset }: Block): void {
    const { cover, part, sum, touched } = this.#room;
    touched.length = 0;
    for (const { cursor, share, addsNew } of bag) {
      const scale = share / 255;
      cursor.skipTo(base);
      while (cursor.advance(base + BLOCK)) {
        const { words, to } = cursor;
        for (let i = cursor.from; i < to; i++) {
          const word = words[i] as number;
          const ordinal = word >>> 8;
          if (among[ordinal - offset] !== 1) continue;
          const place = ordinal - base;
          if (part[place] === 0) {
            if (!addsNew && cover[place] === 0) continue;
            touched.push(place);
          }
          part[place] = (part[place] as number) + share;
          sum[place] = (sum[place] as number) + (word & 255) * scale;
        }
      }
    }
  }
}

/** Room for the numbers of one block, all zero between two blocks. */
export class ConceptRoom {
  strength = new Float32Array(BLOCK);
  /** 0 to 1. */
  cover = new Float32Array(BLOCK);
  /** Of the bag being added up. */
  part = new Float32Array(BLOCK);
  sum = new Float32Array(BLOCK);
  found: number[] = [];
  touched: number[] = [];
}

function wayOf(alternative: Alternative, leastCover: number, pool: PostingPool): Way {
  const { terms, missing } = alternative.bag;
  const [term] = terms;
  if (terms.length === 1 && missing === 0 && term) return { alternative, whole: pool.walk(term.id), bag: [] };
  let left = terms.reduce((total, { share }) => total + share, 0);
  const largestFirst = [...terms].sort((a, b) => b.share - a.share);
  const bag = largestFirst.map(({ id, share }): Walk => {
    const most = left + 1e-6;
    left -= share;
    const addsNew = most >= LEAST_PART && partCover(most, alternative.cover) >= leastCover;
    return { cursor: pool.walk(id), share, addsNew };
  });
  return { alternative, bag };
}
