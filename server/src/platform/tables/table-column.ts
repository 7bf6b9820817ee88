/** What a cell can hold. A `Date` is an instant; calendar days are strings `YYYY-MM-DD` in a column of type `date`. */
export type TableCell = string | number | boolean | Date | null | undefined;

export interface TableColumn<Row> {
  header: string;
  type?: 'text' | 'number' | 'date' | 'instant';
  /** Width in characters (xlsx). */
  width?: number;
  value: (row: Row) => TableCell;
}
