export { readMapping } from './columns/given-mapping.ts';
export { type ImportListingsOptions, importListings } from './import-listings.ts';
export { describeLine } from './report/describe-line.ts';
export type { ImportReport } from './report/import-report.ts';
export { writeReport } from './report/write-report.ts';
export type { ListingSink, ListingToSave } from './sink.ts';
