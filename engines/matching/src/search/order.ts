import { type Columns, dayNumber } from './columns.ts';
import type { SearchSort } from './search-document.ts';

/** What an order is made of. */
export interface OrderContext {
  columns: Columns;
  /** By ordinal, 0 to 1. */
  relevance: Float32Array;
  /** Whether a document answers all of the query: partial answers come after it in every order. */
  isFull: (ordinal: number) => boolean;
  /** Identifier by ordinal, which breaks every tie. */
  ids: readonly string[];
  /** ISO day: what ended before it comes last. */
  today: string;
}

/** Steps between groups; far above every sort value. */
const STEP = 2 ** 46;

/** A number by which documents are sorted, largest first: open before ended, and so on. */
function keyOf(sort: SearchSort, context: OrderContext): (ordinal: number) => number {
  const { columns, relevance, isFull } = context;
  const { deadline, published } = columns;
  const today = dayNumber(context.today) ?? 0;
  const open = (ordinal: number) => ((deadline[ordinal] as number) >= today ? 2 * STEP : 0);
  const full = (ordinal: number) => (isFull(ordinal) ? STEP : 0);
  if (sort === 'newest') return (ordinal) => open(ordinal) + full(ordinal) + (published[ordinal] as number);
  if (sort === 'deadline') return (ordinal) => open(ordinal) + full(ordinal) - (deadline[ordinal] as number);
  return (ordinal) => ((deadline[ordinal] as number) >= today ? 2 : 0) + (relevance[ordinal] as number);
}

/** Entries `from` to `to` of the documents in the order asked for, without sorting the rest; ties go by relevance, age, id. */
export function pageOf(
  ordinals: readonly number[],
  sort: SearchSort,
  context: OrderContext,
  range: { from: number; to: number },
): number[] {
  const { relevance, columns, ids } = context;
  const key = keyOf(sort, context);
  const compare = (a: { ordinal: number; key: number }, b: { ordinal: number; key: number }) =>
    b.key - a.key ||
    (relevance[b.ordinal] ?? 0) - (relevance[a.ordinal] ?? 0) ||
    (columns.published[b.ordinal] ?? 0) - (columns.published[a.ordinal] ?? 0) ||
    ((ids[a.ordinal] ?? '') < (ids[b.ordinal] ?? '') ? -1 : 1);
  const wanted = Math.min(range.to, ordinals.length);
  if (range.from >= wanted) return [];
  let best: { ordinal: number; key: number }[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (const ordinal of ordinals) {
    const value = key(ordinal);
    if (value < least) continue;
    best.push({ ordinal, key: value });
    if (best.length < wanted * 2 + 256) continue;
    best = best.sort(compare).slice(0, wanted);
    least = best.at(-1)?.key ?? least;
  }
  return best
    .sort(compare)
    .slice(range.from, wanted)
    .map(({ ordinal }) => ordinal);
}
