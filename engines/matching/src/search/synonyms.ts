import { fold } from '@rongqiao/text';

/** Words that say the same thing: each stands for all the others. */
export type SynonymGroup = readonly string[];

/** Words that are worth finding when one of `terms` is asked for, ranked lower; not the other way round. */
export interface RelatedWords {
  terms: readonly string[];
  related: readonly string[];
}

/** A word to search in place of another. */
export interface Substitute {
  term: string;
  kind: 'synonym' | 'related';
}

/** Looks up synonyms and related words by folded term. */
export class SynonymTable {
  readonly #synonyms = new Map<string, Set<string>>();
  readonly #related = new Map<string, Set<string>>();
  /** Characters of the longest term. */
  readonly longest: number = 0;

  constructor(groups: readonly SynonymGroup[], related: readonly RelatedWords[] = []) {
    for (const group of groups) {
      const terms = group.map(key).filter((term) => term !== '');
      for (const term of terms) enter(this.#synonyms, term, terms);
    }
    for (const row of related)
      for (const term of row.terms) enter(this.#related, key(term), row.related.map(key));
    for (const term of this.terms()) this.longest = Math.max(this.longest, term.length);
  }

  has(folded: string): boolean {
    return this.#synonyms.has(folded) || this.#related.has(folded);
  }

  /** Synonyms first, then words related to the term or to one of its synonyms; without the term itself. */
  substitutesOf(folded: string): Substitute[] {
    const same = new Set([folded, ...(this.#synonyms.get(folded) ?? [])]);
    const found: Substitute[] = [];
    for (const term of same) if (term !== folded) found.push({ term, kind: 'synonym' });
    const related = new Set<string>();
    for (const term of same) for (const other of this.#related.get(term) ?? []) related.add(other);
    for (const term of related) if (!same.has(term)) found.push({ term, kind: 'related' });
    return found;
  }

  /** All terms that have substitutes, folded. */
  terms(): Set<string> {
    return new Set([...this.#synonyms.keys(), ...this.#related.keys()]);
  }
}

function enter(map: Map<string, Set<string>>, term: string, others: readonly string[]): void {
  const known = map.get(term) ?? new Set();
  for (const other of others) if (other !== '') known.add(other);
  map.set(term, known);
}

const key = (term: string) => fold(term).trim();
