/**
 * What is wrong with the log. `seq` numbers rows; `from` and `to` are the first and last row of a run.
 *
 * - `altered`: the row's content isn't what its hash covers.
 * - `moved`: the row is whole but stands in place `seq` instead of `belongsAt`.
 * - `foreign`: the row stands before the first place of the chain.
 * - `missing`: rows were deleted before one that is still there.
 * - `unlinked`: the row doesn't continue the one before; one of the two was written anew with a hash of its own.
 * - `rewritten`: the row no longer has the hash that was exported; something after row `since` (the last exported head that
 *   holds, 0 without one) and up to this row was written anew.
 * - `truncated`: an exported head tells of rows that are missing at the end.
 */
export type Finding =
  | { kind: 'altered' | 'foreign' | 'unlinked'; seq: number }
  | { kind: 'moved'; seq: number; belongsAt: number }
  | { kind: 'missing' | 'truncated'; from: number; to: number }
  | { kind: 'rewritten'; seq: number; since: number };
