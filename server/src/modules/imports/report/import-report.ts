import type { MappedColumn } from '../columns/map-columns.ts';
import type { ReportLine } from './report-line.ts';

/** What an import did, or in a dry run would do. `rows = ready + duplicates + rejected`; `ready = created + updated + unchanged`. */
export interface ImportReport {
  fileName: string;
  dryRun: boolean;
  format: 'csv' | 'xlsx';
  encoding: string | null;
  sheet: string | null;
  columns: MappedColumn[];
  /** Rows of data, without header and blank rows. */
  rows: number;
  ready: number;
  created: number;
  updated: number;
  unchanged: number;
  duplicates: number;
  rejected: number;
  /** Warnings, not rows with warnings. */
  warnings: number;
  /** Organisations that the directory did not have. */
  organisationsCreated: number;
  /** One line a row for how it ended, and one for each warning and note; in the order in which they arose. */
  lines: ReportLine[];
}
