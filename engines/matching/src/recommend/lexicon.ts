import { fold } from '@rongqiao/text';
import type { ConceptKind, Knowledge } from '../knowledge.ts';
import { findAlike } from './alike-occupations.ts';
import type { KeySpace } from './key-space.ts';
import type { LinkedConcept } from './linked-concept.ts';
import { type WordMatch, WordTrie } from './word-trie.ts';

/** A concept found in a text. */
export interface ConceptMatch {
  start: number;
  end: number;
  linked: LinkedConcept;
}

/** The words of the knowledge, ready to be found in texts. */
export class ConceptLexicon {
  readonly #trie = new WordTrie<LinkedConcept>();
  readonly #ledBy = new Map<number, Set<number>>();
  #longest = 0;

  constructor(knowledge: Pick<Knowledge, 'concepts' | 'links'>, keys: KeySpace) {
    const byId = new Map<string, LinkedConcept>();
    for (const concept of knowledge.concepts) {
      const { id, kind, name } = concept;
      const families = concept.families.map((family) => keys.intern(kind, `family ${family}`, ''));
      const linked = { concept, key: keys.intern(kind, id, name), families, leads: [], alike: [] };
      byId.set(id, linked);
      for (const word of concept.words) this.#addWord(fold(word), linked);
    }
    for (const { from, to, confidence } of knowledge.links) {
      const target = byId.get(to);
      const source = byId.get(from);
      if (!target || !source) continue;
      source.leads.push({ to: target, confidence });
      const sources = this.#ledBy.get(target.key) ?? new Set();
      this.#ledBy.set(target.key, sources.add(source.key));
    }
    findAlike([...byId.values()].filter(({ concept }) => concept.kind === 'occupation'));
  }

  /**
   * Concepts in folded text, in order of their start. Of one kind a word inside a longer one is another matter; a programme or
   * an occupation is hidden by a longer skill or title too (护理 in 设备护理).
   */
  find(text: string): ConceptMatch[] {
    const matches = this.#trie.findAll(text);
    const kept: ConceptMatch[] = [];
    matches.forEach((match, i) => {
      const around = this.#around(matches, i);
      for (const linked of match.values) {
        if (!around.some((kind) => hides(kind, linked.concept.kind))) {
          kept.push({ start: match.start, end: match.end, linked });
        }
      }
    });
    return kept;
  }

  /** Keys of what leads to what stands under the key. */
  leadingTo(key: number): number[] {
    return [...(this.#ledBy.get(key) ?? [])];
  }

  /** Whether what stands under the one key leads to what stands under the other. */
  leadsTo(from: number, to: number): boolean {
    return this.#ledBy.get(to)?.has(from) ?? false;
  }

  #addWord(word: string, linked: LinkedConcept): void {
    this.#trie.add(word, linked);
    this.#longest = Math.max(this.#longest, word.length);
  }

  /** Kinds of the longer words that hold the match `at`; `matches` ascend by start. */
  #around(matches: readonly WordMatch<LinkedConcept>[], at: number): ConceptKind[] {
    const kinds: ConceptKind[] = [];
    const inner = matches[at];
    if (!inner) return kinds;
    let first = at;
    while ((matches[first - 1]?.start ?? -1) >= inner.end - this.#longest && first > 0) first--;
    for (let i = first; i < matches.length; i++) {
      const outer = matches[i];
      if (!outer || outer.start > inner.start) break;
      const holds = outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;
      if (holds) for (const { concept } of outer.values) kinds.push(concept.kind);
    }
    return kinds;
  }
}

function hides(longer: ConceptKind, shorter: ConceptKind): boolean {
  if (longer === shorter) return true;
  const work = longer !== 'topic' && longer !== 'industry';
  return work && (shorter === 'programme' || shorter === 'occupation');
}
