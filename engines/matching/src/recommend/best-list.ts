/** The best so far, at most `limit` of them, best first; what scores alike stands in the order of its ids. */
export class BestList<T extends { id: string; score: number }> {
  readonly items: T[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** What scores below this does not come in. */
  get floor(): number {
    return this.items.length < this.#limit ? 0 : (this.items.at(-1)?.score ?? 0);
  }

  add(item: T): void {
    if (item.score < this.floor) return;
    let at = this.items.length;
    while (at > 0 && isBefore(item, this.items[at - 1])) at--;
    this.items.splice(at, 0, item);
    if (this.items.length > this.#limit) this.items.pop();
  }
}

function isBefore(a: { id: string; score: number }, b: { id: string; score: number } | undefined): boolean {
  return b === undefined || a.score > b.score || (a.score === b.score && a.id < b.id);
}
