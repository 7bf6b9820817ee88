import type { TableRow } from '../../../platform/tables/index.ts';
import { readDate } from '../values/dates.ts';
import { matchHeading } from './heading.ts';

/** Titles and remarks may stand above the header, but not many. */
const MAX_ROWS_ABOVE = 10;
/** Of a row's cells, how many must be known headings. */
const MIN_KNOWN = 0.4;

/**
 * The row that holds the headings, or null where the file begins with data. A row is taken for it when at least two cells (one
 * in a table of one or two columns) and two in five are known headings; or when it is the first one and differs in nature
 * from all rows below: no number or date where they have them throughout.
 */
export function findHeader(sample: readonly TableRow[]): TableRow | null {
  const known = sample.slice(0, MAX_ROWS_ABOVE + 1).find((row) => {
    const cells = row.cells.filter((cell) => cell.trim() !== '');
    const named = cells.filter((cell) => matchHeading(cell)?.certainty === 1).length;
    const likely = cells.filter((cell) => matchHeading(cell) !== null).length;
    return named >= Math.min(2, cells.length) && likely / cells.length >= MIN_KNOWN;
  });
  if (known) return known;
  const [first, ...rest] = sample;
  return first && rest.length >= 3 && differsInNature(first, rest) ? first : null;
}

function differsInNature(first: TableRow, rest: readonly TableRow[]): boolean {
  if (first.cells.some((cell) => cell.trim() === '' || isFigure(cell))) return false;
  return first.cells.some((_, column) => rest.every((row) => isFigure(row.cells[column] ?? '')));
}

const isFigure = (cell: string) =>
  /^[\d.,/\-:\s%]+$/.test(cell.trim()) || readDate(cell, '2000-01-01') !== null;
