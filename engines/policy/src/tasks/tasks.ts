import type { PolicyTask, TaskUnit } from '../result.ts';
import { Sentences } from '../rules/sentences.ts';
import { type ClauseNode, clauseAt } from '../structure/clauses.ts';
import { findTables, type TableRow } from '../structure/tables.ts';
import type { Paragraph, Surface } from '../surface/paragraphs.ts';
import { toPrint } from '../surface/print.ts';
import { originalSpan } from '../surface/view.ts';
import { type Assignment, findAssignments } from './assignments.ts';
import { canonicalName, type UnitAliases } from './canonical-name.ts';
import { isUnitName, splitUnits } from './unit-names.ts';

interface Draft {
  from: number;
  to: number;
  text: string;
  units: { name: string; role: TaskUnit['role'] }[];
}

const withoutLists = (text: string): string =>
  text.replace(/\((?:责任|牵头|主办|负责|配合)[^()]{0,6}:(?:[^()]|\([^()]*\))*\)/g, '').trim();

function mergeSentence(
  assignments: Assignment[],
  text: string,
): { from: number; to: number; units: Assignment['units'] }[] {
  const sentences = new Sentences(text);
  const merged: { from: number; to: number; units: Assignment['units'] }[] = [];
  for (const assignment of assignments) {
    const { sentenceStart, sentenceEnd } = sentences.at(assignment.start);
    const from = assignment.wholeParagraph ? 0 : sentenceStart;
    const to = assignment.wholeParagraph ? text.length : sentenceEnd;
    const same = merged.find((item) => item.from === from && item.to === to);
    if (same === undefined) merged.push({ from, to, units: [...assignment.units] });
    else
      for (const unit of assignment.units)
        if (!same.units.some((other) => other.name === unit.name)) same.units.push(unit);
  }
  return merged;
}

function fromParagraph(paragraph: Paragraph): Draft[] {
  const assignments = findAssignments(paragraph.text);
  return mergeSentence(assignments, paragraph.text).map(({ from, to, units }) => ({
    from: paragraph.from + from,
    to: paragraph.from + to,
    text: withoutLists(paragraph.text.slice(from, to)).slice(0, 400),
    units,
  }));
}

function fromRow(row: TableRow): Draft | null {
  const units: Draft['units'] = [];
  for (const cell of row.cells) {
    if (cell.role !== 'lead' && cell.role !== 'assist') continue;
    for (const name of splitUnits(cell.text, true)) {
      const role = cell.role === 'assist' ? 'assist' : units.length === 0 ? 'lead' : 'collective';
      units.push({ name, role });
    }
  }
  if (units.length === 0) return null;
  const text = row.cells
    .filter((cell) => cell.role === 'text' && !/^\d+$/.test(cell.text))
    .map((cell) => cell.text)
    .join(' ');
  return { from: row.from, to: row.to, text, units };
}

/** In an annex laid out one cell a line, a line of nothing but units answers for the lines since the last such line. */
function fromLooseCells(paragraphs: Paragraph[], inAnnex: (paragraph: Paragraph) => boolean): Draft[] {
  const drafts: Draft[] = [];
  let pending: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    if (!inAnnex(paragraph)) {
      pending = [];
      continue;
    }
    const text = paragraph.text
      .replace(/[| ]+$/, '')
      .replace(/^\|/, '')
      .replace(/会同(?:有关|相关)部门/g, '')
      .trim();
    const parts = text.split(/[、,]/);
    const known = parts.filter((part) => isUnitName(part.trim()) || /^(?:各?县|市|区)\)?$/.test(part)).length;
    const unitsOnly = text.length >= 3 && known >= parts.length * 0.75 && !/[。;:]/.test(text);
    if (!unitsOnly || !/\d|序号/.test(pending.map((item) => item.text).join(' '))) {
      pending.push(paragraph);
      continue;
    }
    const first = pending.findLast((item) => /^\d{1,3}[ |]*$/.test(item.text)) ?? pending.at(-1) ?? paragraph;
    const names = splitUnits(text, true);
    const body = pending
      .slice(Math.max(0, pending.indexOf(first)))
      .map((item) => item.text.replace(/[| ]+$/, ''))
      .filter((item) => item !== '' && !/^\d+$/.test(item));
    drafts.push({
      from: first.from,
      to: paragraph.from + paragraph.text.length,
      text: body.join('：'),
      units: names.map((name, i) => ({ name, role: i === 0 ? 'lead' : 'collective' })),
    });
    pending = [];
  }
  return drafts;
}

/** The tasks of a document with their units: stated lists, verbs of assignment, tables of 任务分工. */
export function readTasks(
  surface: Surface,
  clauses: ClauseNode[],
  lineAt: (offset: number) => number,
  aliases?: UnitAliases,
): PolicyTask[] {
  const { rows, inTable } = findTables(surface.paragraphs);
  const inAnnex = (paragraph: Paragraph) =>
    clauseAt(clauses, paragraph.from)?.kind === 'annex' && !paragraph.text.includes('\t');
  const drafts = [
    ...surface.paragraphs.filter((paragraph) => !inTable(paragraph)).flatMap(fromParagraph),
    ...rows.map(fromRow).filter((draft) => draft !== null),
    ...fromLooseCells(surface.paragraphs, inAnnex),
  ].sort((a, b) => a.from - b.from);
  return drafts.map((draft, i) => {
    const span = originalSpan(surface.view, draft.from, draft.to);
    return {
      id: `t${i + 1}`,
      clause: clauseAt(clauses, draft.from)?.id ?? null,
      text: toPrint(draft.text),
      line: lineAt(span[0]),
      span,
      units: draft.units.map((unit) => ({
        name: toPrint(unit.name),
        canonical: canonicalName(toPrint(unit.name), aliases),
        role: unit.role,
      })),
    };
  });
}
