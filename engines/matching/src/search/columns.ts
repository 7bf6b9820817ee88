import { grown } from './growable.ts';
import type { SearchDocument } from './search-document.ts';

/** Values of one kind as small numbers; 0 stands for none. */
export class ValueColumn {
  readonly #codes = new Map<string, number>([['', 0]]);
  readonly values: string[] = [''];
  codes = new Uint32Array(1024);

  set(ordinal: number, value: string | undefined): void {
    this.codes = grown(this.codes, ordinal + 1);
    this.codes[ordinal] = this.#intern(value ?? '');
  }

  /** Whether any document ever had this value. */
  has(value: string): boolean {
    return this.#codes.has(value);
  }

  /** Which codes stand for values that satisfy the test, as a table indexed by code. */
  select(test: (value: string) => boolean): Uint8Array {
    return Uint8Array.from(this.values, (value) => (value !== '' && test(value) ? 1 : 0));
  }

  #intern(value: string): number {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    const code = this.values.length;
    this.#codes.set(value, code);
    this.values.push(value);
    return code;
  }
}

/** A deadline that never comes, in days. */
const NO_DEADLINE = 0x7fffffff;

/** Days since 1970 of an ISO day or instant; undefined when it is no date. */
export function dayNumber(iso: string | undefined): number | undefined {
  if (iso === undefined) return undefined;
  const ms = Date.parse(iso.length > 10 ? iso : `${iso}T00:00:00Z`);
  return Number.isNaN(ms) ? undefined : Math.floor(ms / 86_400_000);
}

/** What documents are filtered, counted and sorted by. */
export class Columns {
  readonly kind = new ValueColumn();
  readonly direction = new ValueColumn();
  readonly region = new ValueColumn();
  readonly regionName = new ValueColumn();
  readonly city = new ValueColumn();
  readonly cityName = new ValueColumn();
  readonly industry = new ValueColumn();
  readonly industryCode = new ValueColumn();
  readonly level = new ValueColumn();
  readonly organisationType = new ValueColumn();
  readonly organisation = new ValueColumn();
  /** Days since 1970, NO_DEADLINE without one. */
  deadline = new Int32Array(1024);
  /** Milliseconds since 1970, 0 when unknown. */
  published = new Float64Array(1024);

  set(ordinal: number, document: SearchDocument): void {
    this.kind.set(ordinal, document.kind);
    this.direction.set(ordinal, document.direction);
    this.region.set(ordinal, document.regionCode ?? document.region);
    this.regionName.set(ordinal, document.region);
    this.city.set(ordinal, document.cityCode);
    this.cityName.set(ordinal, document.city);
    this.industry.set(ordinal, document.industryCode?.charAt(0) ?? document.industry);
    this.industryCode.set(ordinal, document.industryCode ?? document.industry);
    this.level.set(ordinal, document.level);
    this.organisationType.set(ordinal, document.organisation.type);
    this.organisation.set(ordinal, document.organisationId);
    this.deadline = grown(this.deadline, ordinal + 1);
    this.deadline[ordinal] = dayNumber(document.deadline) ?? NO_DEADLINE;
    this.published = grown(this.published, ordinal + 1);
    const published = Date.parse(document.publishedOn ?? '');
    this.published[ordinal] = Number.isNaN(published) ? 0 : published;
  }
}
