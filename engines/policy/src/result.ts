/** How a person must read what was found. `code` is stable; `message` says what was seen, in Chinese; `line` is 1-based. */
export interface PolicyWarning {
  code: WarningCode;
  message: string;
  line?: number;
}

export type WarningCode =
  | 'encoding-guessed'
  | 'undecodable-characters'
  | 'furniture-dropped'
  | 'page-marks-dropped'
  | 'lines-joined'
  | 'markup-remnants'
  | 'traditional-characters'
  | 'radical-characters'
  | 'inserted-pinyin'
  | 'damaged-label'
  | 'damaged-date'
  | 'missing-unit'
  | 'no-title'
  | 'no-clauses'
  | 'interpretation'
  | 'formatting-lost';

/** `[start, end)` in UTF-16 units of `PolicyReading.text`. */
export type Span = readonly [start: number, end: number];

/** Head of the document. Dates are ISO `YYYY-MM-DD`; `null` where the text does not say. */
export interface PolicyDocument {
  title: string | null;
  /** 发文字号 as printed, e.g. 某政发〔2026〕1号. */
  number: string | null;
  issuer: string | null;
  issuedOn: string | null;
  effectiveOn: string | null;
  encoding: string;
  warnings: PolicyWarning[];
}

/** A labelled clause (章, 条, 一、, （一）, 1., （1）, 附件). `parent` is the id of the nearest shallower clause. */
export interface PolicyClause {
  id: string;
  label: string;
  level: number;
  parent: string | null;
  heading: string;
  line: number;
  span: Span;
}

export type UnitRole = 'lead' | 'assist' | 'collective';

/** A unit (单位) that a task names; `canonical` is its full name by the alias table. */
export interface TaskUnit {
  name: string;
  canonical: string;
  role: UnitRole;
}

/** An assignment: who has to do what. `clause` is a clause id, or `null` outside every clause. */
export interface PolicyTask {
  id: string;
  clause: string | null;
  text: string;
  line: number;
  span: Span;
  units: TaskUnit[];
}

export type RuleType = 'target' | 'quota' | 'rate' | 'subsidy' | 'eligibility' | 'period';
export type RuleOp = '>=' | '>' | '<=' | '<' | '=' | 'approx' | 'range';
export type RuleStrength = 'must' | 'shall' | 'may' | 'encourage';
/** A number, a per cent such as `"10%"`, a ratio such as `"4.5:5.5"`, or the two ends of a range. Money is in yuan. */
export type RuleValue = number | string | readonly [number, number] | readonly [string, string];

/** A figure that binds: what is counted (`scope`), how much, until when, and how strongly. `quote` is `text.slice(...span)`. */
export interface PolicyRule {
  id: string;
  clause: string | null;
  type: RuleType;
  op: RuleOp;
  value: RuleValue;
  unit: string;
  scope: string;
  /** ISO date by which a target is due, said in the sentence or inherited from the one before; `null` if none. */
  deadline: string | null;
  strength: RuleStrength;
  quote: string;
  line: number;
  span: Span;
}

/** Everything read from one policy document. All spans are offsets into `text`, which is the decoded file. */
export interface PolicyReading {
  document: PolicyDocument;
  text: string;
  clauses: PolicyClause[];
  tasks: PolicyTask[];
  rules: PolicyRule[];
}
