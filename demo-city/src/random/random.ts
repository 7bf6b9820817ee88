/** A stream of pseudo-random numbers: the same seed and path give the same stream on every machine. */
export interface Random {
  /** From 0 up to but not including 1. */
  next(): number;
  /** A whole number, both ends included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  /** One of `items`, evenly. Throws RangeError where there is none. */
  pick<T>(items: readonly T[]): T;
  /** One of `items` by its weight; the weights need not sum to 1. */
  weighted<T>(items: readonly (readonly [item: T, weight: number])[]): T;
  /** Up to `count` different items in random order. */
  sample<T>(items: readonly T[], count: number): T[];
}

/** Generator sfc32 (Chris Doty-Humphrey), seeded from the text of `path` through `hash128`. */
export function createRandom(...path: (string | number)[]): Random {
  const next = sfc32(hash128(path.join('/')));
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(items: readonly T[]): T => at(items, Math.floor(next() * items.length));
  return {
    next,
    int,
    pick,
    chance: (probability) => next() < probability,
    weighted: (items) => {
      let rest = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of items) {
        rest -= weight;
        if (rest < 0) return item;
      }
      return at(items, items.length - 1)[0];
    },
    sample: (items, count) => {
      const pool = [...items];
      const taken: typeof pool = [];
      while (taken.length < count && pool.length > 0) {
        taken.push(...pool.splice(Math.floor(next() * pool.length), 1));
      }
      return taken;
    },
  };
}

/** Four words of 32 bits from a text, each bit of which changes all of them (after MurmurHash3's mixing). */
export function hash128(text: string): [number, number, number, number] {
  let [a, b, c, d] = [0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = b ^ Math.imul(a ^ unit, 597399067);
    b = c ^ Math.imul(b ^ unit, 2869860233);
    c = d ^ Math.imul(c ^ unit, 951274213);
    d = a ^ Math.imul(d ^ unit, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  return [(a ^ b ^ c ^ d) >>> 0, (b ^ a) >>> 0, (c ^ a) >>> 0, (d ^ a) >>> 0];
}

function sfc32([a, b, c, d]: [number, number, number, number]): () => number {
  const step = () => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) step();
  return step;
}

function at<T>(items: readonly T[], index: number): T {
  if (index < 0 || index >= items.length) throw new RangeError('nothing to pick from');
  return items[index] as T;
}
