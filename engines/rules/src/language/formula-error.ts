/** `[start, end)` in UTF-16 units of the formula. */
export type Range = readonly [start: number, end: number];

export interface Saying {
  readonly zh: string;
  readonly en: string;
}

export type FormulaErrorCode =
  | 'too-long'
  | 'too-deep'
  | 'unreadable-character'
  | 'unreadable-number'
  | 'unclosed-text'
  | 'no-such-date'
  | 'expected'
  | 'unknown-name'
  | 'unknown-function'
  | 'wrong-count'
  | 'wrong-type';

/** Why a text is no formula: what, where (1-based line and column), and in both languages. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError';
  readonly line: number;
  readonly column: number;

  constructor(
    readonly code: FormulaErrorCode,
    readonly range: Range,
    source: string,
    readonly saying: Saying,
  ) {
    const before = source.slice(0, range[0]);
    const line = before.split('\n').length;
    const column = range[0] - (before.lastIndexOf('\n') + 1) + 1;
    super(`${line}:${column} ${saying.zh} / ${saying.en}`);
    this.line = line;
    this.column = column;
  }
}
