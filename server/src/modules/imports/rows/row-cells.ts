import { cellAddress, type TableRow } from '../../../platform/tables/index.ts';
import { FIELD_LABELS, type ListingField } from '../columns/fields.ts';
import type { MappedColumn } from '../columns/map-columns.ts';

/** A cell that has text in it. */
export interface Cell {
  address: string;
  text: string;
  /** Its heading in the file, else the field's name. */
  label: string;
  heading: string | null;
}

/** The cells of one row by what they hold. */
export class RowCells {
  readonly row: number;
  readonly #cells: { cell: Cell; field: ListingField | null; beyond: boolean }[] = [];

  constructor(row: TableRow, columns: readonly MappedColumn[]) {
    this.row = row.rowNumber;
    for (const [index, raw] of row.cells.entries()) {
      const text = raw.trim();
      if (text === '') continue;
      const column = columns[index];
      const field = column?.field ?? null;
      const heading = column?.heading ?? null;
      const label = heading ?? (field ? FIELD_LABELS[field].zh : column ? `第 ${column.letters} 列` : '其他');
      const cell = { address: cellAddress(row.rowNumber, index), text, label, heading };
      this.#cells.push({ cell, field, beyond: column === undefined });
    }
  }

  /** First cell of the field, or null. */
  get(field: ListingField): Cell | null {
    return this.#cells.find((entry) => entry.field === field)?.cell ?? null;
  }

  all(field: ListingField): Cell[] {
    return this.#cells.filter((entry) => entry.field === field).map(({ cell }) => cell);
  }

  /** Cells of columns that were not recognised. */
  get unknown(): Cell[] {
    return this.#cells.filter((entry) => entry.field === null && !entry.beyond).map(({ cell }) => cell);
  }

  /** Cells beyond the last column of the table. */
  get beyond(): Cell[] {
    return this.#cells.filter((entry) => entry.beyond).map(({ cell }) => cell);
  }

  /** The first cell with characters that could not be decoded. */
  get garbled(): Cell | null {
    return this.#cells.find((entry) => entry.cell.text.includes('\uFFFD'))?.cell ?? null;
  }
}
