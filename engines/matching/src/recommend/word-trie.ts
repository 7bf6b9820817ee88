/** A word found in a text. */
export interface WordMatch<T> {
  start: number;
  end: number;
  values: readonly T[];
}

interface Node<T> {
  next: Map<string, Node<T>>;
  values: T[];
}

const ASCII = /[a-z0-9]/;

/** Finds the words of a lexicon in folded text. Latin words count only where they stand alone: `pr` is not in `profinet`. */
export class WordTrie<T> {
  readonly #root: Node<T> = { next: new Map(), values: [] };

  add(word: string, value: T): void {
    let node = this.#root;
    for (const unit of word) {
      let next = node.next.get(unit);
      if (!next) {
        next = { next: new Map(), values: [] };
        node.next.set(unit, next);
      }
      node = next;
    }
    if (!node.values.includes(value)) node.values.push(value);
  }

  /** Every word in the text, shorter ones inside longer ones too, in order of their start. */
  findAll(text: string): WordMatch<T>[] {
    const found: WordMatch<T>[] = [];
    for (let start = 0; start < text.length; start++) {
      let node: Node<T> | undefined = this.#root;
      for (let end = start; end < text.length; end++) {
        node = node.next.get(text.charAt(end));
        if (!node) break;
        if (node.values.length > 0 && standsAlone(text, start, end + 1)) {
          found.push({ start, end: end + 1, values: node.values });
        }
      }
    }
    return found;
  }
}

function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const latinStart = ASCII.test(text.charAt(start)) && ASCII.test(before);
  const latinEnd = ASCII.test(text.charAt(end - 1)) && ASCII.test(after);
  return !latinStart && !latinEnd;
}
