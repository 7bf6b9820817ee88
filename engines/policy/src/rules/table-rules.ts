import type { RuleValue } from '../result.ts';
import type { TableCell, TableRow } from '../structure/tables.ts';
import { findDates } from './dates.ts';
import type { FoundRule } from './found-rule.ts';
import { type RuleContext, readParagraphRules } from './paragraph-rules.ts';

const FACTORS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 千: 1e3, 百: 100 };
const NUMBER = /^(≥|>=|≤|<=|>|<)?(\d+(?:,\d{3})*(?:\.\d+)?)(%)?(以上|以下|以内|左右)?$/;
const OPS: Readonly<Record<string, FoundRule['op']>> = {
  '≥': '>=',
  '>=': '>=',
  '≤': '<=',
  '<=': '<=',
  '>': '>',
  '<': '<',
  以上: '>=',
  以下: '<=',
  以内: '<=',
  左右: 'approx',
};

function measured(
  value: number,
  measure: string,
): { value: RuleValue; unit: string; kind: 'rate' | 'target' } {
  const plain = measure.replace(/\(.*\)/, '').trim();
  if (plain === '%') return { value: `${value}%`, unit: '%', kind: 'target' };
  const factor = FACTORS[plain.charAt(0)];
  if (factor === undefined || plain.length < 2) return { value, unit: plain, kind: 'target' };
  return { value: Number((value * factor).toPrecision(12)), unit: plain.slice(1), kind: 'target' };
}

function plainCell(cell: TableCell, row: TableRow, deadline: string | null, scope: string): FoundRule | null {
  const match = NUMBER.exec(cell.text);
  if (match === null) return null;
  const number = Number((match[2] ?? '').replaceAll(',', ''));
  const score = cell.role === 'score';
  const measure = score ? '分' : match[3] === undefined ? row.measure : '%';
  if (measure === '') return null;
  const { value, unit } = measured(number, measure);
  const start = cell.from - row.from;
  return {
    type: score ? 'quota' : 'target',
    op: OPS[match[1] ?? match[4] ?? ''] ?? '=',
    value,
    unit,
    scope,
    deadline,
    strength: 'must',
    start,
    end: start + cell.text.length,
    unitSupplied: false,
  };
}

/** The rules of one table row: year columns under a unit column, goals with a due date, weights; other cells as plain text. */
export function readRowRules(row: TableRow, context: Omit<RuleContext, 'text'>): FoundRule[] {
  const rules: FoundRule[] = [];
  const due = row.cells.find((cell) => cell.role === 'due');
  const dueIso =
    due === undefined ? null : (findDates(due.text).findLast((date) => date.year !== null)?.iso ?? null);
  const scope = row.cells.find((cell) => cell.role === 'text' && !/^\d*$/.test(cell.text))?.text ?? '';
  if (/^(?:合计|总计|小计)$/.test(scope)) return [];
  for (const cell of row.cells) {
    if (/^(?:number|baseline|measure|due|lead|assist)$/.test(cell.role)) continue;
    const year =
      cell.role === 'year'
        ? (findDates(/年/.test(cell.header) ? cell.header : `${cell.header}年`)[0]?.iso ?? null)
        : dueIso;
    const plain = cell.role === 'text' ? null : plainCell(cell, row, year, scope);
    if (plain !== null) {
      rules.push(plain);
      continue;
    }
    for (const found of readParagraphRules({ ...context, text: cell.text })) {
      const offset = cell.from - row.from;
      const type = cell.role === 'goal' || cell.role === 'year' ? 'target' : found.type;
      rules.push({
        ...found,
        type,
        deadline: found.deadline ?? year,
        scope: scope || found.scope,
        start: found.start + offset,
        end: found.end + offset,
      });
    }
  }
  return rules;
}
