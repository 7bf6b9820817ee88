/** How a listing came by a key: it says so, another entry leads there, or it is merely near to something said. */
export const SAID = 0;
export const LED = 1;
export const NEAR = 2;
export type Origin = typeof SAID | typeof LED | typeof NEAR;

/** Keys of a listing with their weights (0 to 1), compact because a hundred thousand of them are held. */
export interface ListingVector {
  keys: Int32Array;
  weights: Float32Array;
  origins: Uint8Array;
}

/** Collects keys; the strongest mention counts, and what is said counts before what is derived. */
export class VectorBuilder {
  readonly #entries = new Map<number, { weight: number; origin: Origin }>();

  add(key: number, weight: number, origin: Origin): void {
    const known = this.#entries.get(key);
    if (!known) {
      this.#entries.set(key, { weight, origin });
      return;
    }
    known.weight = Math.max(known.weight, weight);
    known.origin = Math.min(known.origin, origin) as Origin;
  }

  /** Raises a word's weight with every time it stands in the text, less and less: tf / (tf + 1). */
  count(key: number, times: number): void {
    const known = this.#entries.get(key);
    const before = known ? known.weight / (1 - known.weight) : 0;
    const total = before + times;
    this.#entries.set(key, { weight: total / (total + 1), origin: SAID });
  }

  build(): ListingVector {
    const sorted = [...this.#entries].sort((a, b) => a[0] - b[0]);
    return {
      keys: Int32Array.from(sorted, ([key]) => key),
      weights: Float32Array.from(sorted, ([, entry]) => entry.weight),
      origins: Uint8Array.from(sorted, ([, entry]) => entry.origin),
    };
  }
}
