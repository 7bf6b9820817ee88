import { AppError } from '../../../platform/errors/index.ts';
import { columnLetters, type TableRow } from '../../../platform/tables/index.ts';
import { FIELD_HEADINGS, type ListingField, MANY_COLUMNS } from './fields.ts';
import type { GivenMapping } from './given-mapping.ts';
import { matchHeading } from './heading.ts';
import { sniffColumn } from './sniff-content.ts';

/** A column of the file and what it was taken for. */
export interface MappedColumn {
  /** Counted from 0. */
  index: number;
  /** As spreadsheets name it. */
  letters: string;
  heading: string | null;
  /** Null: not recognised; its text goes into the body. */
  field: ListingField | null;
  by: 'given' | 'heading' | 'content' | null;
}

/** Fields that content alone may decide in a file with headings: a date of unknown meaning is no date of publication. */
const SURE_BY_CONTENT: ReadonlySet<ListingField> = new Set([
  'rowNumber',
  'title',
  'organisation',
  'place',
  'pay',
  'contact',
  'level',
  'experience',
]);

/**
 * Says of every column what it holds: as given, else by its heading, else by what stands in it. Throws where a column that was
 * named is not there.
 */
export function mapColumns(
  header: TableRow | null,
  sample: readonly TableRow[],
  given: GivenMapping = {},
): MappedColumn[] {
  const width = widthOf(header, sample);
  const columns: MappedColumn[] = Array.from({ length: width }, (_, index) => ({
    index,
    letters: columnLetters(index),
    heading: header?.cells[index]?.trim() || null,
    field: null,
    by: null,
  }));
  applyGiven(columns, given);
  applyHeadings(columns);
  applyContent(columns, sample, header !== null);
  return columns;
}

/** Columns of the table: those of the header, or more where most rows have more; cells beyond are surplus. */
function widthOf(header: TableRow | null, sample: readonly TableRow[]): number {
  const widths = sample.map((row) => row.cells.length).sort((a, b) => a - b);
  if (!header) return widths.at(-1) ?? 0;
  return Math.max(header.cells.length, widths[Math.floor((widths.length - 1) / 2)] ?? 0);
}

function applyGiven(columns: MappedColumn[], given: GivenMapping): void {
  for (const [field, name] of Object.entries(given) as [ListingField, string][]) {
    const column =
      columns.find(({ heading }) => heading === name.trim()) ??
      columns.find(({ letters }) => letters === name.trim().toUpperCase());
    if (!column) throw unknownColumn(field, name, columns);
    Object.assign(column, { field, by: 'given' });
  }
}

function applyHeadings(columns: MappedColumn[]): void {
  const matches = columns
    .filter((column) => column.field === null && column.heading !== null)
    .map((column) => ({ column, match: matchHeading(column.heading ?? '') }))
    .sort((a, b) => (b.match?.certainty ?? 0) - (a.match?.certainty ?? 0) || priority(a) - priority(b));
  for (const { column, match } of matches) {
    if (match && isFree(columns, match.field)) Object.assign(column, { field: match.field, by: 'heading' });
  }
}

/** Where two columns name the same field, the heading that stands earlier in the list of headings wins. */
function priority({
  column,
  match,
}: {
  column: MappedColumn;
  match: ReturnType<typeof matchHeading>;
}): number {
  const headings: readonly string[] = match ? FIELD_HEADINGS[match.field] : [];
  const rank = headings.indexOf(column.heading ?? '');
  return rank < 0 ? headings.length : rank;
}

function applyContent(columns: MappedColumn[], sample: readonly TableRow[], hasHeader: boolean): void {
  const guesses = columns
    .filter((column) => column.field === null)
    .flatMap((column) =>
      sniffColumn(sample.map((row) => row.cells[column.index] ?? '')).map((guess) => ({ column, ...guess })),
    )
    .filter(({ field }) => !hasHeader || SURE_BY_CONTENT.has(field))
    .sort((a, b) => Number(a.field === 'title') - Number(b.field === 'title') || b.share - a.share);
  for (const { column, field } of guesses) {
    if (column.field === null && isFree(columns, field)) Object.assign(column, { field, by: 'content' });
  }
}

function isFree(columns: readonly MappedColumn[], field: ListingField): boolean {
  return MANY_COLUMNS.has(field) || columns.every((column) => column.field !== field);
}

function unknownColumn(field: string, name: string, columns: readonly MappedColumn[]): AppError {
  const known = columns
    .map(({ letters, heading }) => (heading ? `${letters} ${heading}` : letters))
    .join(', ');
  const fields = Object.keys(FIELD_HEADINGS).join(', ');
  return new AppError('request.invalid', {
    detail: {
      zh: `指定的列对应「${field}=${name}」无效。文件里的列：${known}。可对应的字段：${fields}。`,
      en: `The mapping “${field}=${name}” does not fit. Columns of the file: ${known}. Fields: ${fields}.`,
    },
  });
}
