import { type Columns, dayNumber, EVERYBODY, type ValueColumn } from './columns.ts';
import type { Facet, SearchFilters } from './search-document.ts';

/** Bit of each condition; the facets' bits come first. */
const BITS: Record<Facet | 'organisation' | 'active' | 'offered' | 'ids', number> = {
  kind: 1,
  direction: 2,
  region: 4,
  industry: 8,
  level: 16,
  organisationType: 32,
  organisation: 64,
  active: 128,
  offered: 256,
  ids: 512,
};

/** Returns a bit for every condition that a document fails: 0 passes. */
export type FilterTest = (ordinal: number) => number;

/** Bit of the condition that belongs to a facet. */
export const facetBit = (facet: Facet): number => BITS[facet];

/** A condition on columns: passes when any of them holds an allowed value. */
interface Condition {
  bit: number;
  columns: { column: ValueColumn; allowed: Uint8Array }[];
}

function condition(
  bit: number,
  columns: readonly ValueColumn[],
  test: (value: string) => boolean,
): Condition {
  return { bit, columns: columns.map((column) => ({ column, allowed: column.select(test) })) };
}

function conditionsOf(filters: SearchFilters, columns: Columns): Condition[] {
  const found: Condition[] = [];
  const equal = (bit: number, wanted: string | undefined, ...among: ValueColumn[]) => {
    if (wanted) found.push(condition(bit, among, (value) => value === wanted));
  };
  equal(BITS.kind, filters.kind, columns.kind);
  equal(BITS.direction, filters.direction, columns.direction);
  equal(BITS.region, filters.region, columns.region, columns.regionName, columns.city, columns.cityName);
  equal(BITS.level, filters.level, columns.level);
  equal(BITS.organisationType, filters.organisationType, columns.organisationType);
  equal(BITS.organisation, filters.organisation, columns.organisation);
  const { industry, offered } = filters;
  if (offered) {
    const test = (value: string) => value === EVERYBODY || offered(value);
    found.push(condition(BITS.offered, [columns.offeredTo], test));
  }
  if (industry) {
    const isCode = /^[A-T]\d{0,4}$/.test(industry);
    const test = (value: string) => (isCode ? value.startsWith(industry) : value === industry);
    found.push(condition(BITS.industry, [columns.industryCode], test));
  }
  return found;
}

/** Compiles filters into one test over the columns; undefined where all pass. Empty strings mean no condition. */
export function compileFilters(
  filters: SearchFilters,
  columns: Columns,
  ids: readonly string[],
): FilterTest | undefined {
  const conditions = conditionsOf(filters, columns);
  const activeOn = dayNumber(filters.active_on);
  const among = filters.ids;
  if (conditions.length === 0 && activeOn === undefined && !among) return undefined;
  const since = activeOn ?? Number.NEGATIVE_INFINITY;
  return (ordinal) => {
    let failed = columns.deadlineOf(ordinal) >= since ? 0 : BITS.active;
    if (among && !among.has(ids[ordinal] ?? '')) failed |= BITS.ids;
    for (const { bit, columns: wanted } of conditions) {
      let passes = false;
      for (const { column, allowed } of wanted) if (allowed[column.codeOf(ordinal)] === 1) passes = true;
      if (!passes) failed |= bit;
    }
    return failed;
  };
}
