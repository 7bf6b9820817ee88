import { type LineCode, type ReportLine, shortValue } from '../report/report-line.ts';
import type { Cell } from './row-cells.ts';

/** Collects what is found out about one row: warnings, reasons to reject it, and text that only the body can keep. */
export class Findings {
  readonly warnings: ReportLine[] = [];
  readonly rejections: ReportLine[] = [];
  /** Facts for the body: what no field could take. */
  readonly kept: { label: string; text: string }[] = [];
  readonly #row: number;

  constructor(row: number) {
    this.#row = row;
  }

  warn(code: LineCode, cell?: Cell | null, about?: string): void {
    this.warnings.push(this.#line('warning', code, cell, about));
  }

  reject(code: LineCode, cell?: Cell | null, about?: string): void {
    this.rejections.push(this.#line('rejected', code, cell, about));
  }

  /** Warns, and keeps the text of the cell for the body. */
  keep(code: LineCode, cell: Cell, about?: string): void {
    this.warn(code, cell, about);
    this.kept.push({ label: cell.label, text: cell.text });
  }

  #line(outcome: 'warning' | 'rejected', code: LineCode, cell?: Cell | null, about?: string): ReportLine {
    return {
      row: this.#row,
      outcome,
      code,
      ...(cell ? { cell: cell.address, value: shortValue(cell.text) } : {}),
      ...(about === undefined ? {} : { about }),
    };
  }
}
