import { type Columns, dayNumber, type ValueColumn } from './columns.ts';
import type { Facet, SearchFilters } from './search-document.ts';

/** Bit of each condition; the facets' bits come first, in the order of `FACETS`. */
const BITS: Record<Facet | 'organisation' | 'active', number> = {
  kind: 1,
  direction: 2,
  region: 4,
  industry: 8,
  level: 16,
  organisationType: 32,
  organisation: 64,
  active: 128,
};

/** Returns a bit for every condition that a document fails: 0 passes. */
export type FilterTest = (ordinal: number) => number;

/** Bit of the condition that belongs to a facet. */
export const facetBit = (facet: Facet): number => BITS[facet];

function equals(column: ValueColumn, wanted: string, bit: number): FilterTest {
  const allowed = column.select((value) => value === wanted);
  return (ordinal) => (allowed[column.codes[ordinal] ?? 0] === 1 ? 0 : bit);
}

function inRegion(columns: Columns, wanted: string): FilterTest {
  const tests = [columns.region, columns.regionName, columns.city, columns.cityName].map((column) =>
    equals(column, wanted, 1),
  );
  return (ordinal) => (tests.some((test) => test(ordinal) === 0) ? 0 : BITS.region);
}

function inIndustry(columns: Columns, wanted: string): FilterTest {
  const column = columns.industryCode;
  const isCode = /^[A-T]\d{0,4}$/.test(wanted);
  const allowed = column.select((value) => (isCode ? value.startsWith(wanted) : value === wanted));
  return (ordinal) => (allowed[column.codes[ordinal] ?? 0] === 1 ? 0 : BITS.industry);
}

/** Compiles filters into one test over the columns. Empty strings mean no condition. */
export function compileFilters(filters: SearchFilters, columns: Columns): FilterTest {
  const tests: FilterTest[] = [];
  if (filters.kind) tests.push(equals(columns.kind, filters.kind, BITS.kind));
  if (filters.direction) tests.push(equals(columns.direction, filters.direction, BITS.direction));
  if (filters.region) tests.push(inRegion(columns, filters.region));
  if (filters.industry) tests.push(inIndustry(columns, filters.industry));
  if (filters.level) tests.push(equals(columns.level, filters.level, BITS.level));
  if (filters.organisationType) {
    tests.push(equals(columns.organisationType, filters.organisationType, BITS.organisationType));
  }
  if (filters.organisation) {
    tests.push(equals(columns.organisation, filters.organisation, BITS.organisation));
  }
  const activeOn = dayNumber(filters.active_on);
  if (activeOn !== undefined) {
    tests.push((ordinal) => ((columns.deadline[ordinal] ?? 0) >= activeOn ? 0 : BITS.active));
  }
  return (ordinal) => {
    let failed = 0;
    for (const test of tests) failed |= test(ordinal);
    return failed;
  };
}
