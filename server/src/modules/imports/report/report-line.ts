/** How a row ended, or what else has to be said: a warning about a cell, a note about the file. */
export type LineOutcome = 'ready' | 'duplicate' | 'rejected' | 'warning' | 'note';

/** What a line is about; `describeLine` puts it into words. */
export type LineCode =
  | 'created'
  | 'updated'
  | 'unchanged'
  | 'left_as_it_is'
  | 'same_as_row'
  | 'repost_of_row'
  | 'same_as_listing'
  | 'title_missing'
  | 'organisation_missing'
  | 'place_missing'
  | 'place_unknown'
  | 'place_ambiguous'
  | 'field_invalid'
  | 'not_saved'
  | 'title_shortened'
  | 'body_shortened'
  | 'pay_not_understood'
  | 'pay_assumed_yearly'
  | 'amount_not_understood'
  | 'place_coarse'
  | 'place_renamed'
  | 'place_several'
  | 'place_from_organisation'
  | 'place_by_default'
  | 'date_not_understood'
  | 'deadline_past'
  | 'level_not_understood'
  | 'experience_not_understood'
  | 'headcount_not_understood'
  | 'employment_not_understood'
  | 'kind_not_understood'
  | 'direction_not_understood'
  | 'industry_not_understood'
  | 'keywords_left_out'
  | 'garbled'
  | 'extra_cells'
  | 'no_header'
  | 'rows_above_header'
  | 'column_not_recognised'
  | 'column_left_out'
  | 'row_numbers_left_out'
  | 'bodies_composed';

/** One line of the report. */
export interface ReportLine {
  /** Row of the file, counted from 1; null for the file as a whole. */
  row: number | null;
  outcome: LineOutcome;
  code: LineCode;
  /** Address of the cell (C17). */
  cell?: string;
  /** What stands there, shortened to 80 characters. */
  value?: string;
  /** What the words refer to: another row, a place, the candidates. */
  about?: string;
}

const MAX_VALUE = 80;

/** The value as a line shows it. */
export function shortValue(value: string): string {
  const plain = value.replace(/\s+/gu, ' ').trim();
  return plain.length > MAX_VALUE ? `${plain.slice(0, MAX_VALUE - 1)}…` : plain;
}
