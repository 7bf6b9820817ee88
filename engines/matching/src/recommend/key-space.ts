import type { Channel } from './weights.ts';
import { CHANNELS } from './weights.ts';

/** Numbers for everything that a listing can be found by: concepts, families and words, each in its channel. */
export class KeySpace {
  readonly #ids = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #channels: number[] = [];

  /** The number of a key, made where it is new. `name` is what a reason calls it. */
  intern(channel: Channel, key: string, name: string): number {
    const full = `${channel} ${key}`;
    const known = this.#ids.get(full);
    if (known !== undefined) return known;
    const id = this.#names.length;
    this.#ids.set(full, id);
    this.#names.push(name);
    this.#channels.push(CHANNELS.indexOf(channel));
    return id;
  }

  /** What a reason calls the key; empty for families, which are never named. */
  name(id: number): string {
    return this.#names[id] ?? '';
  }

  /** Index into `CHANNELS`. */
  channel(id: number): number {
    return this.#channels[id] ?? 0;
  }
}
