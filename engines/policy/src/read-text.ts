import type { PolicyClause, PolicyReading, PolicyRule, PolicyWarning } from './result.ts';
import type { FoundRule } from './rules/found-rule.ts';
import { type RuleContext, readParagraphRules } from './rules/paragraph-rules.ts';
import { readRowRules } from './rules/table-rules.ts';
import { type ClauseNode, clauseAt, readClauses } from './structure/clauses.ts';
import { readMetadata } from './structure/metadata.ts';
import { findTables } from './structure/tables.ts';
import { type Paragraph, readSurface, type Surface } from './surface/paragraphs.ts';
import { toPrint } from './surface/print.ts';
import { originalSpan } from './surface/view.ts';
import type { UnitAliases } from './tasks/canonical-name.ts';
import { readTasks } from './tasks/tasks.ts';

export interface ReadTextOptions {
  encoding?: string;
  warnings?: readonly PolicyWarning[];
  /** The office's own table of short names of units, in place of the one that comes with the product. */
  unitAliases?: UnitAliases;
}

/** 1-based line of an offset of the original, by binary search. */
function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

/** The sentence above a list of items that are conditions. */
const CONDITION_LIST = /(?:下列|以下|具备)[^,。;]{0,10}(?:条件|情形|要求)|(?:条件|情形)之一/;
const BACKGROUND_SECTION = /背景|制定过程|起草过程|必要性|起草情况|制定依据|政策依据|出台依据/;

function contextOf(
  paragraph: Paragraph,
  clauses: ClauseNode[],
  statute: boolean,
  issuedYear: number | null,
): RuleContext {
  const clause = clauseAt(clauses, paragraph.from);
  let background = false;
  for (let node = clause; node !== null; node = node.parent)
    if (BACKGROUND_SECTION.test(node.heading) && node.heading.length < 30) background = true;
  return {
    text: paragraph.text,
    inClause: clause !== null || clauses.length === 0,
    background,
    statute,
    conditionList: clause !== null && CONDITION_LIST.test(clause.parent?.heading ?? ''),
    issuedYear,
    heading: clause?.heading ?? '',
  };
}

interface Located extends FoundRule {
  from: number;
}

function findRules(surface: Surface, clauses: ClauseNode[], issuedYear: number | null): Located[] {
  const statute = clauses.filter((clause) => clause.kind === 'article').length >= 3;
  const { rows, inTable } = findTables(surface.paragraphs);
  const found: Located[] = [];
  for (const paragraph of surface.paragraphs) {
    if (inTable(paragraph)) continue;
    const context = contextOf(paragraph, clauses, statute, issuedYear);
    for (const rule of readParagraphRules(context)) found.push({ ...rule, from: paragraph.from });
  }
  for (const row of rows) {
    const context = contextOf({ text: '', from: row.from, line: 0 }, clauses, statute, issuedYear);
    for (const rule of readRowRules(row, { ...context, inClause: true }))
      found.push({ ...rule, from: row.from });
  }
  return found.sort((a, b) => a.from + a.start - (b.from + b.start));
}

/** Reads a decoded text: clauses, tasks and rules with their places. Pure, and linear in the length of the text. */
export function readPolicyText(text: string, options: ReadTextOptions = {}): PolicyReading {
  const surface = readSurface(text);
  const lineAt = lineFinder(text);
  const nodes = readClauses(surface);
  const { head, warnings } = readMetadata(surface, nodes);
  const issuedYear = head.issuedOn === null ? null : Number(head.issuedOn.slice(0, 4));
  const all: PolicyWarning[] = [...(options.warnings ?? []), ...surface.warnings, ...warnings];
  if (nodes.length === 0) all.push({ code: 'no-clauses', message: '未找到条款序号，整篇按段落读取' });
  const rules = findRules(surface, nodes, issuedYear).map((found, i): PolicyRule => {
    const span = originalSpan(surface.view, found.from + found.start, found.from + found.end);
    const line = lineAt(span[0]);
    if (found.unitSupplied)
      all.push({ code: 'missing-unit', message: `“${text.slice(...span)}”缺少单位，已按上下文理解`, line });
    return {
      id: `r${i + 1}`,
      clause: clauseAt(nodes, found.from + found.start)?.id ?? null,
      type: found.type,
      op: found.op,
      value: found.value,
      unit: found.unit,
      scope: toPrint(found.scope),
      deadline: found.deadline,
      strength: found.strength,
      quote: text.slice(...span),
      line,
      span,
    };
  });
  const clauses = nodes.map((node): PolicyClause => {
    const span = originalSpan(surface.view, node.from, trimmedEnd(surface, node));
    return {
      id: node.id,
      label: printedLabel(text, surface, node),
      level: node.level,
      parent: node.parent?.id ?? null,
      heading: toPrint(node.heading),
      line: lineAt(span[0]),
      span,
    };
  });
  const tasks = readTasks(surface, nodes, lineAt, options.unitAliases);
  return {
    document: { ...head, encoding: options.encoding ?? 'utf-16', warnings: all },
    text,
    clauses,
    tasks,
    rules,
  };
}

function trimmedEnd(surface: Surface, node: ClauseNode): number {
  let to = node.to;
  while (to > node.from + 1 && /\s/.test(surface.view.text.charAt(to - 1))) to -= 1;
  return to;
}

/** The label as the original prints it; a repaired one as it must have been. */
function printedLabel(text: string, surface: Surface, node: ClauseNode): string {
  return node.body === node.from
    ? node.label
    : text.slice(...originalSpan(surface.view, node.from, node.body)).trim();
}
