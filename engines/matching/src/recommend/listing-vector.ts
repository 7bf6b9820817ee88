import type { KeySpace } from './key-space.ts';
import { CHANNELS } from './weights.ts';

/** How a listing came by a key: a title or field names it, its body says it, another entry leads there, or it is near to one. */
export const NAMED = 0;
export const SAID = 1;
export const LED = 2;
export const NEAR = 3;
export type Origin = typeof NAMED | typeof SAID | typeof LED | typeof NEAR;

/** Keys of a listing in ascending order, with their weights (0 to 1). */
export interface ListingVector {
  keys: Int32Array;
  weights: Float32Array;
  origins: Uint8Array;
}

/** Collects keys; the strongest mention counts, and what is said counts before what is derived. Used again after `build`. */
export class VectorBuilder {
  #weights = new Float64Array(1024);
  #origins = new Uint8Array(1024);
  #keys: number[] = [];

  add(key: number, weight: number, origin: Origin): void {
    if (this.#open(key, origin)) this.#weights[key] = weight;
    else this.#weights[key] = Math.max(weight, this.#weights[key] ?? 0);
  }

  /** Raises a word's weight with every time it stands in the text, less and less: tf / (tf + 1). */
  count(key: number, times: number): void {
    this.#open(key, SAID);
    const before = this.#weights[key] ?? 0;
    const total = before / (1 - before) + times;
    this.#weights[key] = total / (total + 1);
  }

  build(): ListingVector {
    const keys = Int32Array.from(this.#keys).sort();
    const weights = Float32Array.from(keys, (key) => this.#weights[key] ?? 0);
    const origins = Uint8Array.from(keys, (key) => this.#origins[key] ?? NEAR);
    for (const key of keys) this.#weights[key] = 0;
    this.#keys = [];
    return { keys, weights, origins };
  }

  /** Whether the key is new. */
  #open(key: number, origin: Origin): boolean {
    if (key >= this.#weights.length) this.#grow(key);
    const known = (this.#weights[key] ?? 0) > 0;
    if (!known) this.#keys.push(key);
    this.#origins[key] = known ? Math.min(origin, this.#origins[key] ?? NEAR) : origin;
    return !known;
  }

  #grow(key: number): void {
    const length = Math.max(key + 1, this.#weights.length * 2);
    const weights = new Float64Array(length);
    weights.set(this.#weights);
    const origins = new Uint8Array(length);
    origins.set(this.#origins);
    this.#weights = weights;
    this.#origins = origins;
  }
}

/** A share of 1 in the numbers that `channelShares` gives. */
export const WHOLE_SHARE = 65_535;
/** Added to the length: a channel in which little is said does not count as if it were certain. */
const DAMPING = 0.1;

/** What each key is of its channel: its weight over the length of the channel's part of the vector; compact, for the index, and never 0. */
export function channelShares({ keys, weights }: ListingVector, keySpace: KeySpace): Uint16Array {
  const lengths = new Float64Array(CHANNELS.length);
  for (let i = 0; i < keys.length; i++) {
    const channel = keySpace.channel(keys[i] ?? 0);
    lengths[channel] = (lengths[channel] ?? 0) + (weights[i] ?? 0) ** 2;
  }
  for (let channel = 0; channel < lengths.length; channel++) {
    lengths[channel] = Math.sqrt(lengths[channel] ?? 0) + DAMPING;
  }
  const shares = new Uint16Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const length = lengths[keySpace.channel(keys[i] ?? 0)] ?? 1;
    shares[i] = Math.max(1, Math.round(((weights[i] ?? 0) / length) * WHOLE_SHARE));
  }
  return shares;
}
