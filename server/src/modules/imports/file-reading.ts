/** What a first look at a file finds. */
export interface FileReading {
  format: 'csv' | 'xlsx';
  encoding: string | null;
  sheet: string | null;
  headerRow: number | null;
  rows: number;
  columns: {
    letters: string;
    heading: string | null;
    field: string | null;
    by: 'given' | 'heading' | 'content' | null;
    samples: string[];
  }[];
  /** Fields that are needed and that no column holds. */
  missing: string[];
}
