export { FIELD_LABELS, type ListingField } from './columns/fields.ts';
export type { GivenMapping, MappedColumn } from './columns/map-columns.ts';
export { type ImportListingsOptions, type ImportProgress, importListings } from './import-listings.ts';
export { describeLine } from './report/describe-line.ts';
export type { ImportReport } from './report/import-report.ts';
export type { LineCode, LineOutcome, ReportLine } from './report/report-line.ts';
export { writeReport } from './report/write-report.ts';
export type { SourceFacts } from './rows/convert-row.ts';
export type {
  ExistingListing,
  ListingSink,
  ListingToSave,
  OrganisationToCreate,
  SaveResult,
  SinkOrganisation,
} from './sink.ts';
