import { type AuditRow, hashOfRow } from './audit-row.ts';
import type { ChainBreak } from './chain-check.ts';
import type { Finding } from './finding.ts';

/** Places tried for each row, per run of missing ones and behind the end. */
const PLACES_PER_RUN = 100;

/**
 * Tells moved rows from altered ones: a row whose hash comes out right under the number of another broken place, or of one
 * behind row `last` at the end, was taken from there, for the hash covers the number.
 */
export function nameMovedRows(breaks: readonly ChainBreak[], last: number): Finding[] {
  const places = [...breaks.flatMap(({ finding }) => placesOf(finding)), ...run(last + 1, Infinity)];
  return breaks.map(({ finding, row }) => {
    const belongsAt = row && places.find((seq) => fits(row, seq));
    return row && belongsAt !== undefined ? { kind: 'moved', seq: row.seq, belongsAt } : finding;
  });
}

function fits(row: AuditRow, seq: number): boolean {
  return hashOfRow({ ...row, seq }) === row.hash;
}

function placesOf(finding: Finding): number[] {
  if (finding.kind === 'altered') return [finding.seq];
  if (finding.kind !== 'missing') return [];
  return run(finding.from, finding.to);
}

function run(from: number, to: number): number[] {
  return Array.from({ length: Math.min(to - from + 1, PLACES_PER_RUN) }, (_, index) => from + index);
}
