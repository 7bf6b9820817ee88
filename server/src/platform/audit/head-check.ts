import type { AuditRow } from './audit-row.ts';
import type { Finding } from './finding.ts';
import type { AuditHead } from './read-audit.ts';

/** Compares exported heads, in any order, with the rows as they pass. */
export class HeadCheck {
  readonly #heads: readonly AuditHead[];
  #at = 0;
  #held = 0;
  #failed = false;

  constructor(heads: readonly AuditHead[]) {
    this.#heads = heads.filter(({ seq }) => seq > 0).toSorted((a, b) => a.seq - b.seq);
  }

  /** A finding at the first whole row that has another hash than was exported; a broken row is named elsewhere. */
  next(row: AuditRow, whole: boolean): Finding[] {
    const findings: Finding[] = [];
    for (let head = this.#heads[this.#at]; head && head.seq <= row.seq; head = this.#heads[++this.#at]) {
      if (head.seq < row.seq || !whole) continue;
      if (head.hash === row.hash) this.#held = row.seq;
      else if (!this.#failed) {
        findings.push({ kind: 'rewritten', seq: row.seq, since: this.#held });
        this.#failed = true;
      }
    }
    return findings;
  }

  /** A finding where a head lies behind the last row. */
  end(last: number): Finding[] {
    const to = this.#heads.at(-1)?.seq ?? 0;
    return to > last ? [{ kind: 'truncated', from: last + 1, to }] : [];
  }
}
