import type { Database } from '../db/index.ts';
import type { Bilingual } from '../errors/index.ts';

/** How a pack narrows a measure: names that the measure accepts, with a value or several. */
export type MeasureFilter = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** What of the platform is counted: records of a region, narrowed. */
export interface MeasureScope {
  /** Beginning of the region codes that count; `9901` is a whole city. */
  regionPrefix: string;
  where: MeasureFilter;
}

/** By how much a count changed on a day in China. */
export interface DayChange {
  day: string;
  change: number;
}

/** One record behind a figure; without a title where it is not for everybody. */
export interface MeasuredRecord {
  /** The day from which it counts. */
  day: string;
  title: string | null;
  link: string | null;
}

/** A page of the records that count on `until`; with `from`, only those that came since. */
interface RecordsAsked extends MeasureScope {
  from: string | null;
  until: string;
  page: number;
  size: number;
}

/** Something that the platform can count by itself, from the times at which its records came to be. */
export interface Measure {
  /** As packs name it: `listings.published`. */
  id: string;
  name: Bilingual;
  /** What it counts, so exactly that two people get the same number. */
  counts: Bilingual;
  unit: Bilingual;
  /** Whether people are counted: small numbers are not shown to the public, and no records. */
  persons: boolean;
  /** Names of filters that it accepts. */
  accepts: readonly string[];
  changes(database: Database, scope: MeasureScope): Promise<DayChange[]>;
  records(database: Database, asked: RecordsAsked): Promise<{ items: MeasuredRecord[]; total: number }>;
}
