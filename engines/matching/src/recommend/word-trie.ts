/** A word found in a text. */
export interface WordMatch<T> {
  start: number;
  end: number;
  values: readonly T[];
}

interface Node<T> {
  /** By UTF-16 unit. */
  next: Map<number, Node<T>>;
  values: T[];
}

/** Finds the words of a lexicon in folded text. Latin words count only where they stand alone: `pr` is not in `profinet`. */
export class WordTrie<T> {
  readonly #root: Node<T> = { next: new Map(), values: [] };

  add(word: string, value: T): void {
    let node = this.#root;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      let next = node.next.get(unit);
      if (!next) {
        next = { next: new Map(), values: [] };
        node.next.set(unit, next);
      }
      node = next;
    }
    if (word !== '' && !node.values.includes(value)) node.values.push(value);
  }

  /** Every word in the text, shorter ones inside longer ones too, in order of their start. */
  findAll(text: string): WordMatch<T>[] {
    const found: WordMatch<T>[] = [];
    for (let start = 0; start < text.length; start++) {
      let node = this.#root.next.get(text.charCodeAt(start));
      for (let end = start + 1; node; end++) {
        if (node.values.length > 0 && standsAlone(text, start, end)) {
          found.push({ start, end, values: node.values });
        }
        if (end >= text.length) break;
        node = node.next.get(text.charCodeAt(end));
      }
    }
    return found;
  }
}

function standsAlone(text: string, start: number, end: number): boolean {
  return (
    !(isLatin(text, start) && isLatin(text, start - 1)) && !(isLatin(text, end - 1) && isLatin(text, end))
  );
}

/** Lower-case letter or digit of ASCII at that place. */
function isLatin(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
}
