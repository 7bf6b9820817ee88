import type { Channel } from './weights.ts';
import { CHANNELS } from './weights.ts';

/** Numbers for everything that a listing can be found by: concepts, families and words, each in its channel. */
export class KeySpace {
  readonly #ids = new Map(CHANNELS.map((channel) => [channel, new Map<string, number>()]));
  readonly #names: string[] = [];
  #channels = new Uint8Array(1024);

  /** The number of a key, made where it is new. `name` is what a reason calls it. */
  intern(channel: Channel, key: string, name: string): number {
    const ids = this.#ids.get(channel);
    const known = ids?.get(key);
    if (known !== undefined) return known;
    const id = this.#names.length;
    ids?.set(key, id);
    this.#names.push(name);
    if (id >= this.#channels.length) {
      const larger = new Uint8Array(this.#channels.length * 2);
      larger.set(this.#channels);
      this.#channels = larger;
    }
    this.#channels[id] = CHANNELS.indexOf(channel);
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
