import type { FormulaStep } from './explain-formula.ts';

/** What a rule says of a case: kept or not, unknown while facts are missing, a draft while a question is open. */
export type Verdict = boolean | 'unknown' | 'not-applicable' | 'draft';

/** A fact that would decide: what it is called, how to ask for it and whom. */
export interface MissingFact {
  readonly name: string;
  readonly code: string;
  readonly ask: string;
  readonly suppliedBy: string;
  /** Something was given, but it cannot be read as what the fact is. */
  readonly unreadable: boolean;
}

/** One part of a judgement. */
export interface JudgementStep extends FormulaStep {
  readonly part: 'applies' | 'holds' | 'condition' | 'amount' | 'cap';
  /** Of a condition: its id and what it says. */
  readonly id?: string;
  readonly statement?: string;
}

export interface Saying {
  readonly zh: string;
  readonly en: string;
}

/** A rule's verdict about a case, with everything that led to it. */
export interface Judgement {
  readonly rule: string;
  readonly clause: string;
  readonly statement: string;
  /** The day judged on, ISO. */
  readonly on: string;
  readonly verdict: Verdict;
  /** Of a subsidy that is due: in fen, rounded half up. */
  readonly amountFen?: number;
  readonly missing: readonly MissingFact[];
  /** Open questions that keep the rule a draft. */
  readonly open: readonly { readonly id: string; readonly question: string }[];
  readonly steps: readonly JudgementStep[];
  /** The same in sentences, in order. */
  readonly explanation: readonly Saying[];
}
