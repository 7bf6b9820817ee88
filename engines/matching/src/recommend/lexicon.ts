import { fold } from '@rongqiao/text';
import type { Concept, ConceptKind, Knowledge } from '../knowledge.ts';
import type { KeySpace } from './key-space.ts';
import type { Channel } from './weights.ts';
import { type WordMatch, WordTrie } from './word-trie.ts';

/** A concept made ready: its key, the keys of its families, and where it leads. */
export interface LinkedConcept {
  concept: Concept;
  key: number;
  families: number[];
  leads: { to: LinkedConcept; confidence: number }[];
  /** Occupations that need much the same skills, with the likeness. */
  alike: { key: number; likeness: number }[];
}

/** A concept found in a text. */
export interface ConceptMatch {
  start: number;
  end: number;
  linked: LinkedConcept;
}

const CHANNEL_OF: Readonly<Record<ConceptKind, Channel>> = {
  occupation: 'occupation',
  programme: 'programme',
  skill: 'skill',
  certificate: 'certificate',
  topic: 'topic',
  industry: 'industry',
};
/** Occupations count as alike from this share of common skills. */
const ALIKE_FROM = 0.34;

/** The words of the knowledge, ready to be found in texts. */
export class ConceptLexicon {
  readonly #trie = new WordTrie<LinkedConcept>();
  readonly #byId = new Map<string, LinkedConcept>();
  readonly #ledBy = new Map<number, Set<number>>();

  constructor(knowledge: Knowledge, keys: KeySpace) {
    for (const concept of knowledge.concepts) {
      const channel = CHANNEL_OF[concept.kind];
      const linked: LinkedConcept = {
        concept,
        key: keys.intern(channel, concept.id, concept.name),
        families: concept.families.map((family) => keys.intern(channel, `family ${family}`, '')),
        leads: [],
        alike: [],
      };
      this.#byId.set(concept.id, linked);
      for (const word of concept.words) this.#trie.add(fold(word), linked);
    }
    for (const { from, to, confidence } of knowledge.links) {
      const target = this.#byId.get(to);
      const source = this.#byId.get(from);
      if (!target || !source) continue;
      source.leads.push({ to: target, confidence });
      const sources = this.#ledBy.get(target.key) ?? new Set();
      this.#ledBy.set(target.key, sources.add(source.key));
    }
    this.#compareOccupations();
  }

  /**
   * Concepts in folded text, the longest word first. Of one kind a word inside a longer one is another matter; a programme or
   * an occupation is hidden by a longer skill or title too (护理 in 设备护理).
   */
  find(text: string): ConceptMatch[] {
    const kept: ConceptMatch[] = [];
    for (const { start, end, values } of this.#trie.findAll(text).sort(byLength)) {
      for (const linked of values) {
        const hidden = kept.some(
          (longer) =>
            start >= longer.start &&
            end <= longer.end &&
            end - start < longer.end - longer.start &&
            hides(longer.linked.concept.kind, linked.concept.kind),
        );
        if (!hidden) kept.push({ start, end, linked });
      }
    }
    return kept;
  }

  /** Whether what stands under the one key leads to what stands under the other. */
  leadsTo(from: number, to: number): boolean {
    return this.#ledBy.get(to)?.has(from) ?? false;
  }

  #compareOccupations(): void {
    const occupations = [...this.#byId.values()].filter((linked) => linked.concept.kind === 'occupation');
    const skills = occupations.map(
      (linked) =>
        new Set(linked.leads.filter((lead) => lead.to.concept.kind === 'skill').map((lead) => lead.to.key)),
    );
    occupations.forEach((one, i) => {
      occupations.forEach((other, j) => {
        const mine = skills[i];
        const theirs = skills[j];
        if (i === j || !mine?.size || !theirs?.size) return;
        const common = [...mine].filter((skill) => theirs.has(skill)).length;
        const likeness = common / Math.sqrt(mine.size * theirs.size);
        if (likeness >= ALIKE_FROM) one.alike.push({ key: other.key, likeness });
      });
    });
  }
}

function hides(longer: ConceptKind, shorter: ConceptKind): boolean {
  if (longer === shorter) return true;
  const work = longer !== 'topic' && longer !== 'industry';
  return work && (shorter === 'programme' || shorter === 'occupation');
}

function byLength(a: WordMatch<unknown>, b: WordMatch<unknown>): number {
  return b.end - b.start - (a.end - a.start) || a.start - b.start;
}
