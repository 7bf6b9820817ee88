/** In how many listings each key stands: a rare thing in common says more than a frequent one. */
export class KeyStatistics {
  #counts = new Int32Array(1024);
  #listings = 0;

  add(keys: Int32Array, by: 1 | -1): void {
    this.#listings += by;
    for (const key of keys) {
      if (key >= this.#counts.length) this.#grow(key);
      this.#counts[key] = (this.#counts[key] ?? 0) + by;
    }
  }

  /** Between 0 (everywhere) and 1 (here alone); inverse document frequency divided by its greatest value. */
  rarity(key: number): number {
    const count = this.#counts[key] ?? 0;
    const total = Math.max(this.#listings, 2);
    return Math.log(1 + (total - count + 0.5) / (count + 0.5)) / Math.log(1 + (total + 0.5) / 0.5);
  }

  #grow(key: number): void {
    const larger = new Int32Array(Math.max(key + 1, this.#counts.length * 2));
    larger.set(this.#counts);
    this.#counts = larger;
  }
}
