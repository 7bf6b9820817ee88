export { cellAddress, columnLetters } from './cell-address.ts';
export { type ReadTableOptions, readTable } from './read-table.ts';
export { sendTable, TableFormatQuery } from './send-table.ts';
export type { Table, TableRow } from './table.ts';
export { DEFAULT_TABLE_LIMITS } from './table.ts';
export type { TableCell, TableColumn } from './table-column.ts';
export { TABLE_MEDIA_TYPES, type TableFormat, writeTable } from './write-table.ts';
