import { isOneEditApart } from './one-edit.ts';
import { fuzzyKey, soundKeys, syllablesOf } from './pinyin.ts';

/** A word of the lexicon that may have been meant. */
export interface Candidate {
  term: string;
  /** In how many texts it stands. */
  count: number;
  /** 0 for the same sound, 1 for a near-homophone or one wrong, missing, extra or transposed character. */
  distance: number;
}

/** Words that occur, found by pinyin, initials, sound and look. Chinese words of two to eight characters only. */
export class Lexicon {
  readonly #ids = new Map<string, number>();
  readonly #terms: string[] = [];
  readonly #counts: number[] = [];
  readonly #full = new Map<string, number[]>();
  readonly #initials = new Map<string, number[]>();
  readonly #fuzzy = new Map<string, number[]>();
  readonly #byFirst = new Map<string, number[]>();
  readonly #looks = new Map<string, number[]>();
  /** Words up to here stand under their keys; the later ones wait, because sounds are the costly half of a word. */
  #entered = 0;
  #sortedKeys: string[] = [];
  #keysSortedOf = 0;

  get size(): number {
    return this.#terms.length;
  }

  /** Adds `by` to a word's count; a new word will be found from then on. A count may fall to zero again. */
  add(term: string, by: number): void {
    const known = this.#ids.get(term);
    if (known !== undefined) {
      this.#counts[known] = (this.#counts[known] ?? 0) + by;
      return;
    }
    if (by <= 0 || !/^[\u3400-\u9fff]{2,8}$/.test(term)) return;
    this.#ids.set(term, this.#terms.length);
    this.#terms.push(term);
    this.#counts.push(by);
  }

  /** How often a word was added. */
  count(term: string): number {
    const id = this.#ids.get(term);
    return id === undefined ? 0 : (this.#counts[id] ?? 0);
  }

  /** Words whose whole pinyin is `letters`, most frequent first. */
  byPinyin(letters: string, limit: number): Candidate[] {
    this.enterWaiting();
    return this.#pick(this.#full.get(letters), limit);
  }

  /** Words whose initials are `letters`, most frequent first. */
  byInitials(letters: string, limit: number): Candidate[] {
    this.enterWaiting();
    return this.#pick(this.#initials.get(letters), limit);
  }

  /** Words whose pinyin begins with `letters`, most frequent first. */
  byPinyinPrefix(letters: string, limit: number): Candidate[] {
    this.enterWaiting();
    this.#sortKeys();
    const ids: number[] = [];
    for (
      let i = lowerBound(this.#sortedKeys, letters);
      i < this.#sortedKeys.length && ids.length < 400;
      i++
    ) {
      const key = this.#sortedKeys[i] ?? '';
      if (!key.startsWith(letters)) break;
      ids.push(...(this.#full.get(key) ?? []));
    }
    return this.#pick(ids, limit);
  }

  /** Words that sound like the syllables, near-homophones too, most frequent first. */
  bySyllables(syllables: readonly string[], limit: number): Candidate[] {
    this.enterWaiting();
    return this.#pick(this.#fuzzy.get(fuzzyKey(syllables)), limit, () => 1);
  }

  /** Words that sound like `text` but are written otherwise; near-homophones have distance 1. */
  soundingLike(text: string, limit: number): Candidate[] {
    this.enterWaiting();
    const syllables = syllablesOf(text);
    const full = syllables.join('');
    const ids = this.#fuzzy.get(fuzzyKey(syllables)) ?? [];
    const exact = new Set(this.#full.get(full) ?? []);
    const others = ids.filter((id) => this.#terms[id] !== text && this.#terms[id]?.length === text.length);
    return this.#pick(others, limit, (id) => (exact.has(id) ? 0 : 1));
  }

  /** Words of three and more characters that differ from `text` by one wrong, missing, extra or transposed character. */
  lookingLike(text: string, limit: number): Candidate[] {
    if (text.length < 3) return [];
    this.enterWaiting();
    const ids = new Set<number>();
    for (const key of looks(text)) {
      for (const id of this.#looks.get(key) ?? [])
        if (isOneEditApart(this.#terms[id] ?? '', text)) ids.add(id);
    }
    return this.#pick([...ids], limit, () => 1);
  }

  /** Words that begin with `prefix`, most frequent first. */
  startingWith(prefix: string, limit: number): Candidate[] {
    this.enterWaiting();
    const ids = this.#byFirst.get(prefix.charAt(0)) ?? [];
    return this.#pick(
      ids.filter((id) => this.#terms[id]?.startsWith(prefix)),
      limit,
    );
  }

  /**
   * Enters at most `limit` of the words that wait under their keys; false when none waits any more. Every look-up enters
   * what waits by itself: who has time before the first one calls this.
   */
  enterWaiting(limit = Number.POSITIVE_INFINITY): boolean {
    const end = Math.min(this.#terms.length, this.#entered + limit);
    while (this.#entered < end) this.#enter(this.#entered++);
    return this.#entered < this.#terms.length;
  }

  #enter(id: number): void {
    const term = this.#terms[id] ?? '';
    const keys = soundKeys(term);
    push(this.#full, keys.full, id);
    push(this.#initials, keys.initials, id);
    push(this.#fuzzy, keys.fuzzy, id);
    push(this.#byFirst, term.charAt(0), id);
    if (term.length > 2) for (const key of looks(term)) push(this.#looks, key, id);
  }

  #pick(ids: readonly number[] | undefined, limit: number, distance: (id: number) => number = () => 0) {
    const found: Candidate[] = [];
    for (const id of ids ?? []) {
      const count = this.#counts[id] ?? 0;
      if (count > 0) found.push({ term: this.#terms[id] ?? '', count, distance: distance(id) });
    }
    found.sort((a, b) => a.distance - b.distance || b.count - a.count || (a.term < b.term ? -1 : 1));
    return found.slice(0, limit);
  }

  #sortKeys(): void {
    if (this.#keysSortedOf === this.#full.size) return;
    this.#sortedKeys = [...this.#full.keys()].sort();
    this.#keysSortedOf = this.#full.size;
  }
}

/** Keys of which two words share at least one when they are one edit apart: beginning, end, first with last, the same letters. */
function looks(term: string): string[] {
  const letters = [...term].sort().join('');
  return [`${term.slice(0, 2)}*`, `*${term.slice(-2)}`, `${term.charAt(0)}*${term.slice(-1)}`, letters];
}

function push<K>(map: Map<K, number[]>, key: K, id: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [id]);
  else list.push(id);
}

function lowerBound(sorted: readonly string[], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
