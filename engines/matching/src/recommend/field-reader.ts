import type { RankingListing } from '@rongqiao/contracts';
import type { Segmenter } from '@rongqiao/text';
import { enterConcept } from './enter-concept.ts';
import type { KeySpace } from './key-space.ts';
import type { ConceptLexicon } from './lexicon.ts';
import type { LinkedConcept } from './linked-concept.ts';
import { NAMED, SAID, type VectorBuilder } from './listing-vector.ts';
import { neutralText } from './neutral-text.ts';
import { listWords } from './text-words.ts';

type Field = 'occupation' | 'programme' | 'skill';

/** A value of a field, read once: the same programmes and industries stand in thousands of listings. */
interface ReadValue {
  text: string;
  concepts: readonly LinkedConcept[];
  words: readonly number[];
}

const REMEMBERED = 5000;
const SCHOOLS = /school|college|university|training_provider/u;
const INDUSTRY = { weight: 1, topicWeight: 0.5, times: 0.5 };

/** Reads what stands in fields of its own: occupations, programmes, skills and the industry. */
export class FieldReader {
  readonly #tools: { lexicon: ConceptLexicon; keys: KeySpace; segmenter: Segmenter };
  readonly #read = new Map<string, ReadValue>();

  constructor(tools: { lexicon: ConceptLexicon; keys: KeySpace; segmenter: Segmenter }) {
    this.#tools = tools;
  }

  /** A value that no concept of its field explains stands for itself. */
  read(field: Field, value: string, vector: VectorBuilder): void {
    const { text, concepts, words } = this.#look(value);
    if (text === '') return;
    for (const linked of concepts) enterConcept(linked, 1, NAMED, vector);
    if (!concepts.some(({ concept }) => explains(field, concept.kind))) {
      vector.add(this.#tools.keys.intern(field, `own ${text}`, value), 1, NAMED);
    }
    for (const key of words) vector.count(key, 1);
  }

  /** A school's own industry is education; what it offers is told by its programmes instead. */
  readIndustry({ industry, organisation }: RankingListing, vector: VectorBuilder): void {
    if (!industry || SCHOOLS.test(organisation.type)) return;
    const { concepts, words } = this.#look(industry);
    for (const linked of concepts) {
      const { kind } = linked.concept;
      if (kind === 'industry') enterConcept(linked, INDUSTRY.weight, NAMED, vector);
      if (kind === 'topic') enterConcept(linked, INDUSTRY.topicWeight, SAID, vector);
    }
    for (const key of words) vector.count(key, INDUSTRY.times);
  }

  #look(value: string): ReadValue {
    const known = this.#read.get(value);
    if (known) return known;
    const { lexicon, keys, segmenter } = this.#tools;
    const text = neutralText(value).trim();
    const read = {
      text,
      concepts: lexicon.find(text).map(({ linked }) => linked),
      words: listWords(text, segmenter).map(({ term }) => keys.intern('text', term, term)),
    };
    if (this.#read.size >= REMEMBERED) this.#read.clear();
    this.#read.set(value, read);
    return read;
  }
}

function explains(field: Field, kind: string): boolean {
  return kind === field || (field === 'skill' && kind === 'certificate');
}
