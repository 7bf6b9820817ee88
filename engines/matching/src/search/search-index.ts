import { createSegmenter, type Segmenter } from '@rongqiao/text';
import { type AnalysedDocument, DocumentAnalyser } from './analyse-document.ts';
import { buildPlan } from './build-plan.ts';
import { IndexParts } from './index-parts.ts';
import { placeNames } from './place-names.ts';
import type { QueryPlan } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import { MAX_ORDINAL } from './posting-pool.ts';
import { runSearch } from './run-search.ts';
import type { SearchDocument, SearchRequest, SearchResult } from './search-document.ts';
import { suggestWords } from './suggest.ts';
import { type RelatedWords, type SynonymGroup, SynonymTable } from './synonyms.ts';

export interface SearchIndexOptions {
  /** Words of the trade that the segmenter's own dictionary lacks. */
  dictionary?: readonly string[];
  synonyms?: readonly SynonymGroup[];
  related?: readonly RelatedWords[];
}

/** A search index over listings: everything is in memory and visible as soon as it is added. */
export interface SearchIndex {
  /** Documents in the index. */
  readonly size: number;
  /** Adds a document or replaces the one with the same id. */
  upsert(document: SearchDocument): void;
  /** Takes a document out; false when there is none. */
  remove(id: string): boolean;
  /** The document with an id. */
  get(id: string): SearchDocument | undefined;
  /** Searches, filters, counts and sorts. Never fails, whatever the query is. */
  search(request: SearchRequest): SearchResult;
  /** Words and phrases that begin as typed: characters, pinyin or initials; most frequent first. */
  suggest(typed: string, limit?: number): string[];
  /**
   * Works ahead on what the first search by sound would have to wait for: at most `words` words. False when nothing is left.
   */
  prepare(words: number): boolean;
  /** Replaces the synonym groups; the next search uses them. */
  setSynonyms(groups: readonly SynonymGroup[]): void;
  /** Bytes held in posting lists and documents. */
  readonly bytes: number;
}

/** Dead documents are cleared away when they are more than this and more than a third of all. */
const LEAST_DEAD = 1000;
/** Count of words known from the synonym table only. */
const HARDLY = 0.01;

/** The index that `createSearchIndex` returns. */
export class MemorySearchIndex implements SearchIndex {
  readonly #segmenter: Segmenter;
  readonly #analyser: DocumentAnalyser;
  readonly #related: readonly RelatedWords[];
  #synonyms: SynonymTable;
  parts = new IndexParts();

  constructor(options: SearchIndexOptions) {
    this.#related = options.related ?? [];
    this.#synonyms = new SynonymTable(options.synonyms ?? [], this.#related);
    this.#segmenter = createSegmenter(options.dictionary);
    this.#analyser = new DocumentAnalyser(this.#segmenter);
    this.#learnSynonyms();
  }

  get size(): number {
    return this.parts.ordinals.size;
  }

  get bytes(): number {
    return this.parts.pool.bytes + this.parts.arena.bytes;
  }

  upsert(document: SearchDocument): void {
    this.remove(document.id);
    const { parts } = this;
    const ordinal = parts.ids.length;
    if (ordinal > MAX_ORDINAL) throw new RangeError('the index holds as many documents as it can');
    this.#count(this.#analyser.analyse(document), 1, ordinal);
    parts.arena.put(ordinal, document);
    parts.add(document);
  }

  remove(id: string): boolean {
    const { parts } = this;
    const ordinal = parts.ordinals.get(id);
    if (ordinal === undefined) return false;
    this.#count(this.#analyser.analyse(parts.arena.get(ordinal)), -1);
    parts.alive[ordinal] = 0;
    parts.ids[ordinal] = '';
    parts.ordinals.delete(id);
    this.#clearDead();
    return true;
  }

  get(id: string): SearchDocument | undefined {
    const ordinal = this.parts.ordinals.get(id);
    return ordinal === undefined ? undefined : this.parts.arena.get(ordinal);
  }

  search(request: SearchRequest): SearchResult {
    return runSearch(request, this.plan(request.q ?? ''), this.parts);
  }

  suggest(typed: string, limit = 8): string[] {
    return suggestWords(typed, limit, this.#context());
  }

  prepare(words: number): boolean {
    return this.parts.lexicon.enterWaiting(words);
  }

  setSynonyms(groups: readonly SynonymGroup[]): void {
    this.#synonyms = new SynonymTable(groups, this.#related);
    this.#learnSynonyms();
  }

  /** What a query is read as. */
  plan(query: string): QueryPlan {
    return buildPlan(query, this.#context());
  }

  #context(): PlanContext {
    const { vocabulary, lexicon, ordinals, columns } = this.parts;
    return {
      vocabulary,
      lexicon,
      segmenter: this.#segmenter,
      analyser: this.#analyser,
      synonyms: this.#synonyms,
      documents: ordinals.size,
      isPlace: placeNames(columns),
    };
  }

  #count(analysed: AnalysedDocument, by: 1 | -1, ordinal?: number): void {
    const { vocabulary, pool, lexicon } = this.parts;
    for (const [term, impact] of analysed.impacts) {
      const id = vocabulary.intern(term);
      vocabulary.count(id, by);
      if (ordinal !== undefined) pool.append(id, ordinal, impact);
    }
    for (const word of analysed.words) lexicon.add(word, by);
  }

  /** Words of the synonym table can be meant by pinyin or with a typing error though no document holds them. */
  #learnSynonyms(): void {
    for (const term of this.#synonyms.terms()) {
      if (this.parts.lexicon.count(term) === 0) this.parts.lexicon.add(term, HARDLY);
    }
  }

  #clearDead(): void {
    const { ids, ordinals } = this.parts;
    const dead = ids.length - ordinals.size;
    if (dead <= LEAST_DEAD || dead * 3 <= ids.length) return;
    const before = this.parts;
    this.parts = new IndexParts();
    this.#learnSynonyms();
    for (const ordinal of before.ordinals.values()) this.upsert(before.arena.get(ordinal));
  }
}

/** An empty index. */
export function createSearchIndex(options: SearchIndexOptions = {}): SearchIndex {
  return new MemorySearchIndex(options);
}
