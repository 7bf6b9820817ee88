import { type Columns, dayNumber } from './columns.ts';
import type { SearchSort } from './search-document.ts';

/** What an order is made of. Matches are named by their places. */
export interface OrderContext {
  columns: Columns;
  ordinals: Uint32Array;
  /** By place, 0 to 1; nothing is more relevant than anything else when absent. */
  relevance: Float32Array | undefined;
  /** Whether a match answers all of the query: partial answers come after it in every order. */
  isFull: (place: number) => boolean;
  /** Identifier by ordinal, which breaks every tie. */
  ids: readonly string[];
  /** ISO day: what ended before it comes last. */
  today: string;
}

/** Steps between groups; far above every sort value. */
const STEP = 2 ** 46;

/** A number by which matches are sorted, largest first: open before ended, and so on. */
function keyOf(sort: SearchSort, context: OrderContext): (place: number) => number {
  const { columns, ordinals, relevance, isFull } = context;
  const today = dayNumber(context.today) ?? 0;
  const deadline = (place: number) => columns.deadlineOf(ordinals[place] as number);
  const published = (place: number) => columns.publishedOf(ordinals[place] as number);
  const open = (place: number) => (deadline(place) >= today ? 2 * STEP : 0);
  const full = (place: number) => (isFull(place) ? STEP : 0);
  if (sort === 'newest') return (place) => open(place) + full(place) + published(place);
  if (sort === 'deadline') return (place) => open(place) + full(place) - deadline(place);
  return (place) => (deadline(place) >= today ? 2 : 0) + (relevance?.[place] ?? 0);
}

/** Places `from` to `to` of the order asked for, without sorting the rest; ties go by relevance, age, id. */
export function pageOf(
  places: Uint32Array,
  sort: SearchSort,
  context: OrderContext,
  range: { from: number; to: number },
): number[] {
  const wanted = Math.min(range.to, places.length);
  if (range.from >= wanted) return [];
  const key = keyOf(sort, context);
  const compare = compareBy(context);
  let best: Keyed[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    const value = key(place);
    if (value < least) continue;
    best.push({ place, key: value });
    if (best.length < wanted * 2 + 256) continue;
    best = best.sort(compare).slice(0, wanted);
    least = best.at(-1)?.key ?? least;
  }
  return best
    .sort(compare)
    .slice(range.from, wanted)
    .map(({ place }) => place);
}

interface Keyed {
  place: number;
  key: number;
}

function compareBy({ columns, ordinals, relevance, ids }: OrderContext): (a: Keyed, b: Keyed) => number {
  return (a, b) => {
    const [one, other] = [ordinals[a.place] as number, ordinals[b.place] as number];
    return (
      b.key - a.key ||
      (relevance?.[b.place] ?? 0) - (relevance?.[a.place] ?? 0) ||
      columns.publishedOf(other) - columns.publishedOf(one) ||
      ((ids[one] ?? '') < (ids[other] ?? '') ? -1 : 1)
    );
  };
}
