import { type AuditRow, GENESIS, hashOfRow } from './audit-row.ts';
import type { Finding } from './finding.ts';

/** A finding, with the row itself where that tells more later. */
export interface ChainBreak {
  finding: Finding;
  row?: AuditRow;
}

/** Follows the chain row by row in constant memory. */
export class ChainCheck {
  #expected = 1;
  /** Hashes that the next row may name as the one before; null where the row before leaves it open. */
  #before: string | null = GENESIS;

  /** Breaks at this row, none for a sound one, and whether the row's content is what its hash covers. */
  next(row: AuditRow): { breaks: ChainBreak[]; whole: boolean } {
    const whole = hashOfRow(row) === row.hash;
    if (row.seq < this.#expected) return { breaks: [{ finding: { kind: 'foreign', seq: row.seq } }], whole };
    const breaks: ChainBreak[] = [];
    const gap = row.seq > this.#expected;
    if (gap) breaks.push({ finding: { kind: 'missing', from: this.#expected, to: row.seq - 1 } });
    if (!whole) breaks.push({ finding: { kind: 'altered', seq: row.seq }, row });
    else if (!gap && this.#before !== null && row.previousHash !== this.#before)
      breaks.push({ finding: { kind: 'unlinked', seq: row.seq } });
    this.#expected = row.seq + 1;
    this.#before = whole ? row.hash : null;
    return { breaks, whole };
  }

  /** Number of the last row seen, 0 before the first. */
  get last(): number {
    return this.#expected - 1;
  }
}
