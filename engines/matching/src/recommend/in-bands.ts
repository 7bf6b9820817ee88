import type { Touched } from './retrieve.ts';

/** Each band reaches down to this share of the one before. */
const BAND = 0.8;
/** Below this share of the highest content the rest is one band. */
const REST = 0.01;

/**
 * Visits candidates roughly from the highest content down, without sorting them all. `visit` answers whether the content was
 * still high enough to matter; after a band in which nobody's was, the rest is left.
 */
export function inBands(
  { slots, length, contents }: Touched,
  visit: (slot: number, content: number) => boolean,
): void {
  let highest = 0;
  for (let i = 0; i < length; i++) highest = Math.max(highest, contents[slots[i] ?? 0] ?? 0);
  let upper = Number.POSITIVE_INFINITY;
  for (let lower = highest * BAND; upper > 0; lower *= BAND) {
    if (lower < highest * REST) lower = 0;
    let seen = 0;
    let mattered = 0;
    for (let i = 0; i < length; i++) {
      const slot = slots[i] ?? 0;
      const content = contents[slot] ?? 0;
      if (content <= 0 || content < lower || content >= upper) continue;
      seen++;
      if (visit(slot, content)) mattered++;
    }
    if (seen > 0 && mattered === 0) return;
    upper = lower;
  }
}
