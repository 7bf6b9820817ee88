import { isDeepStrictEqual } from 'node:util';
import { findRegion } from '@rongqiao/reference';
import { placeOfOrganisation } from './places/organisation-place.ts';
import { cityCode } from './places/place-context.ts';
import type { ImportReport } from './report/import-report.ts';
import type { ReportLine } from './report/report-line.ts';
import type { ConvertedRow } from './rows/convert-row.ts';
import { organisationKey } from './rows/row-keys.ts';
import type { ExistingListing, ListingSink, ListingToSave, SinkOrganisation } from './sink.ts';
import { organisationTypeOf } from './values/organisation-type.ts';

/** A row that is neither rejected nor a duplicate within the file. */
export interface KeyedRow extends ConvertedRow {
  sourceKey: string;
}

export interface BatchSaverOptions {
  sink: ListingSink;
  dryRun: boolean;
  /** Whether listings that say something else by now are updated. */
  update: boolean;
  /** The organisation that all rows belong to, where one is given. */
  organisation?: SinkOrganisation;
}

type Counts = Pick<
  ImportReport,
  'created' | 'updated' | 'unchanged' | 'duplicates' | 'rejected' | 'organisationsCreated'
>;

/** Stores rows batch by batch (in a dry run: finds out what storing would do) and says of each how it ended. */
export class BatchSaver {
  readonly counts: Counts = {
    created: 0,
    updated: 0,
    unchanged: 0,
    duplicates: 0,
    rejected: 0,
    organisationsCreated: 0,
  };
  readonly #options: BatchSaverOptions;
  /** By `organisationKey`; null: to be created, in a dry run. */
  readonly #organisations = new Map<string, SinkOrganisation | null>();

  constructor(options: BatchSaverOptions) {
    this.#options = options;
  }

  async save(rows: readonly KeyedRow[]): Promise<ReportLine[]> {
    const { sink, dryRun, update } = this.#options;
    const lines: ReportLine[] = [];
    const owned: { row: KeyedRow; organisation: SinkOrganisation | null }[] = [];
    for (const row of rows) {
      // Before its organisation is created.
      const refusal = sink.refuse?.(toSave(row, null, undefined), null) ?? null;
      if (refusal) lines.push(this.#refused(toSave(row, null, undefined), refusal.zh));
      else owned.push({ row, organisation: await this.#organisationOf(row) });
    }
    const before = new Map(
      (await sink.findBySourceKey(rows.map(({ sourceKey }) => sourceKey))).map((found) => [
        found.sourceKey,
        found,
      ]),
    );
    const alike = await this.#alike(owned.filter(({ row }) => !before.has(row.sourceKey)));
    const pending: { item: ListingToSave; code: 'created' | 'updated' }[] = [];
    for (const { row, organisation } of owned) {
      const existing = before.get(row.sourceKey);
      const twin = existing ? undefined : alike.find((listing) => isTwin(listing, row, organisation));
      if (twin) {
        this.counts.duplicates += 1;
        lines.push({
          row: row.row,
          outcome: 'duplicate',
          code: 'same_as_listing',
          value: row.draft.title,
          about: twin.listingId,
        });
      } else if (existing && isDeepStrictEqual(existing.draft, row.draft)) {
        lines.push(this.#ready(row.row, 'unchanged'));
      } else if (existing && !update) {
        this.counts.unchanged += 1;
        lines.push({ row: row.row, outcome: 'ready', code: 'left_as_it_is', value: row.draft.title });
      } else {
        const item = toSave(row, organisation, existing);
        const refusal = sink.refuse?.(item, existing ?? null) ?? null;
        if (refusal) lines.push(this.#refused(item, refusal.zh));
        else pending.push({ item, code: existing ? 'updated' : 'created' });
      }
    }
    const refusals =
      dryRun || pending.length === 0 ? new Map() : await this.#store(pending.map(({ item }) => item));
    for (const { item, code } of pending) {
      const refusal = refusals.get(item.sourceKey);
      if (!refusal) lines.push(this.#ready(item.row, code));
      else lines.push(this.#refused(item, refusal));
    }
    return lines;
  }

  #refused({ row, draft }: ListingToSave, reason: string): ReportLine {
    this.counts.rejected += 1;
    return { row, outcome: 'rejected', code: 'not_saved', value: draft.title, about: reason };
  }

  #ready(row: number, code: 'created' | 'updated' | 'unchanged'): ReportLine {
    this.counts[code] += 1;
    return { row, outcome: 'ready', code };
  }

  async #store(items: readonly ListingToSave[]): Promise<Map<string, string>> {
    const results = await this.#options.sink.saveMany(items);
    return new Map(
      results.flatMap(({ sourceKey, refusal }) => (refusal ? [[sourceKey, refusal.zh] as const] : [])),
    );
  }

  async #alike(
    owned: readonly { row: KeyedRow; organisation: SinkOrganisation | null }[],
  ): Promise<ExistingListing[]> {
    const posts = owned.flatMap(({ row, organisation }) =>
      organisation ? [{ organisationId: organisation.id, title: row.draft.title }] : [],
    );
    return posts.length === 0 ? [] : this.#options.sink.findAlike(posts);
  }

  async #organisationOf(row: KeyedRow): Promise<SinkOrganisation | null> {
    const { sink, dryRun, organisation } = this.#options;
    if (organisation) return organisation;
    const name = row.facts.organisationName;
    const key = organisationKey(name);
    const known = this.#organisations.get(key);
    if (known !== undefined) return known;
    let found = await sink.findOrganisationByName(name);
    if (!found) {
      this.counts.organisationsCreated += 1;
      found = dryRun
        ? null
        : await sink.createImportedOrganisation({
            name,
            type: organisationTypeOf(name),
            regionCode: seatOf(row),
          });
    }
    this.#organisations.set(key, found);
    return found;
  }
}

/** Where an organisation is entered: the place in its name, else the city of the listing. */
function seatOf(row: KeyedRow): string {
  const named = placeOfOrganisation(row.facts.organisationName);
  if (named && named.level !== 'province') return named.code;
  const region = findRegion(row.draft.regionCode);
  return region ? cityCode(region) : row.draft.regionCode;
}

/** A listing that somebody wrote by hand says the same when title and place agree. */
function isTwin(listing: ExistingListing, row: KeyedRow, organisation: SinkOrganisation | null): boolean {
  return (
    listing.sourceKey === null &&
    listing.organisationId === organisation?.id &&
    listing.draft.title === row.draft.title &&
    listing.draft.regionCode === row.draft.regionCode &&
    listing.draft.kind === row.draft.kind &&
    listing.draft.direction === row.draft.direction
  );
}

/** In a dry run an organisation that is still to be created has no id; nothing is stored then. */
function toSave(
  row: KeyedRow,
  organisation: SinkOrganisation | null,
  existing: ExistingListing | undefined,
): ListingToSave {
  return {
    row: row.row,
    sourceKey: row.sourceKey,
    ...(existing ? { listingId: existing.listingId } : {}),
    organisationId: organisation?.id ?? '',
    draft: row.draft,
    facts: row.facts,
  };
}
