export { type GivenMapping, readMapping } from './columns/given-mapping.ts';
export { type ImportListingsOptions, importListings } from './import-listings.ts';
export { describeLine } from './report/describe-line.ts';
export type { ImportReport } from './report/import-report.ts';
export type { ReportLine } from './report/report-line.ts';
export { writeReport } from './report/write-report.ts';
export type {
  ExistingListing,
  ListingSink,
  ListingToSave,
  OrganisationToCreate,
  SaveResult,
  SinkOrganisation,
} from './sink.ts';
