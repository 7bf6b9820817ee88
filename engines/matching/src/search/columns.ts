import { grown } from './growable.ts';
import type { SearchDocument } from './search-document.ts';

/** What is kept of a document, side by side: counting and filtering touch documents all over the index. */
const WIDTH_BITS = 4;

/** Small numbers by document and column. */
class Table {
  cells = new Uint32Array(1024 << WIDTH_BITS);

  write(ordinal: number, column: number, value: number): void {
    this.cells = grown(this.cells, (ordinal + 1) << WIDTH_BITS);
    this.cells[(ordinal << WIDTH_BITS) | column] = value;
  }

  read(ordinal: number, column: number): number {
    return this.cells[(ordinal << WIDTH_BITS) | column] as number;
  }
}

/** Values of one kind as small numbers; 0 stands for none. */
export class ValueColumn {
  readonly #codes = new Map<string, number>([['', 0]]);
  readonly #table: Table;
  readonly #column: number;
  readonly values: string[] = [''];

  constructor(table: Table, column: number) {
    this.#table = table;
    this.#column = column;
  }

  set(ordinal: number, value: string | undefined): void {
    this.#table.write(ordinal, this.#column, this.#intern(value ?? ''));
  }

  /** The number of a document's value. */
  codeOf(ordinal: number): number {
    return this.#table.read(ordinal, this.#column);
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

const DEADLINE = 11;
/** What is offered to everybody. */
export const EVERYBODY = '*';

/** What documents are filtered, counted and sorted by. */
export class Columns {
  readonly #table = new Table();
  readonly kind = new ValueColumn(this.#table, 0);
  readonly direction = new ValueColumn(this.#table, 1);
  readonly region = new ValueColumn(this.#table, 2);
  readonly regionName = new ValueColumn(this.#table, 3);
  readonly city = new ValueColumn(this.#table, 4);
  readonly cityName = new ValueColumn(this.#table, 5);
  readonly industry = new ValueColumn(this.#table, 6);
  readonly industryCode = new ValueColumn(this.#table, 7);
  readonly level = new ValueColumn(this.#table, 8);
  readonly organisationType = new ValueColumn(this.#table, 9);
  readonly organisation = new ValueColumn(this.#table, 10);
  /** `EVERYBODY` where nothing is said. */
  readonly offeredTo = new ValueColumn(this.#table, 12);
  #published = new Float64Array(1024);

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
    this.offeredTo.set(ordinal, document.offeredTo ?? EVERYBODY);
    this.#table.write(ordinal, DEADLINE, Math.max(0, dayNumber(document.deadline) ?? NO_DEADLINE));
    this.#published = grown(this.#published, ordinal + 1);
    const published = Date.parse(document.publishedOn ?? '');
    this.#published[ordinal] = Number.isNaN(published) ? 0 : published;
  }

  /** Days since 1970 (0 for what ended before), NO_DEADLINE without one. */
  deadlineOf(ordinal: number): number {
    return this.#table.read(ordinal, DEADLINE);
  }

  /** Milliseconds since 1970, 0 when unknown. */
  publishedOf(ordinal: number): number {
    return this.#published[ordinal] as number;
  }
}
