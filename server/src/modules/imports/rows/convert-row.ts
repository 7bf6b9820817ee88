import { type Direction, ListingDraft, type ListingKind } from '@rongqiao/contracts';
import type { PlaceContext } from '../places/place-context.ts';
import type { ReportLine } from '../report/report-line.ts';
import { readDate } from '../values/dates.ts';
import { readIndustry } from '../values/industry.ts';
import { readDirection, readKind } from '../values/words.ts';
import { composeBody } from './compose-body.ts';
import { Findings } from './findings.ts';
import type { RowCells } from './row-cells.ts';
import { amountDetails, rowHeadcount, rowLevel, talentDetails } from './row-details.ts';
import { rowKeywords } from './row-keywords.ts';
import { rowPlace } from './row-place.ts';

const MAX_TITLE = 80;
const OPEN_END = /长期|不限|招满|永久|有效$/u;

/** What is the same for all rows of an import. */
export interface RowContext {
  place: PlaceContext;
  /** ISO date; relative dates count from it. */
  today: string;
  kind: ListingKind;
  direction: Direction;
  defaultRegionCode?: string;
  /** The organisation that all rows belong to, where it is given; the column is then not needed. */
  organisationName?: string;
}

/** Facts of a row that a draft has no field for. */
export interface SourceFacts {
  organisationName: string;
  /** When the posting was published where it comes from (ISO date). */
  postedOn?: string;
  externalId?: string;
  benefits: string[];
}

export interface ConvertedRow {
  row: number;
  draft: ListingDraft;
  facts: SourceFacts;
  /** The file had no description; the body was put together from the columns. */
  composed: boolean;
}

/** A row as a draft, or the reasons why it is none; warnings in either case. */
export function convertRow(
  cells: RowCells,
  context: RowContext,
): { converted: ConvertedRow | null; lines: ReportLine[] } {
  const findings = new Findings(cells.row);
  if (cells.garbled) findings.warn('garbled', cells.garbled);
  if (cells.beyond[0]) findings.warn('extra_cells', cells.beyond[0]);
  const title = cells.get('title')?.text.replace(/\s+/gu, ' ') ?? '';
  const organisationName =
    context.organisationName ?? cells.get('organisation')?.text.replace(/\s+/gu, ' ') ?? '';
  if (title === '') findings.reject('title_missing');
  if (organisationName === '') findings.reject('organisation_missing');
  const region = rowPlace(cells, placeSources(context, organisationName), findings);
  const postedOn = rowDate(cells, 'postedOn', context.today, findings);
  const input = draftInput(cells, { title, regionCode: region?.code ?? '', context }, findings);
  if (findings.rejections.length > 0)
    return { converted: null, lines: [...findings.rejections, ...findings.warnings] };
  const draft = ListingDraft.safeParse(input.draft);
  if (!draft.success) {
    for (const issue of draft.error.issues)
      findings.reject('field_invalid', null, `${issue.path.join('.')}: ${issue.message}`);
    return { converted: null, lines: [...findings.rejections, ...findings.warnings] };
  }
  const externalId = cells.get('externalId')?.text;
  const facts = {
    organisationName,
    benefits: input.benefits,
    ...(postedOn ? { postedOn } : {}),
    ...(externalId ? { externalId } : {}),
  };
  return {
    converted: { row: cells.row, draft: draft.data, facts, composed: input.composed },
    lines: findings.warnings,
  };
}

function placeSources(context: RowContext, organisationName: string) {
  return {
    context: context.place,
    organisationName: organisationName || null,
    ...(context.defaultRegionCode ? { defaultRegionCode: context.defaultRegionCode } : {}),
  };
}

function draftInput(
  cells: RowCells,
  { title, regionCode, context }: { title: string; regionCode: string; context: RowContext },
  findings: Findings,
) {
  const kind = rowKind(cells, context, findings);
  const keywords = rowKeywords(cells, findings);
  const deadline = rowDeadline(cells, context.today, findings);
  const industryCode = rowIndustry(cells, findings);
  const headcount = rowHeadcount(cells, findings);
  const details =
    kind === 'talent'
      ? talentDetails(cells, keywords.certificates, context.today, findings)
      : amountDetails(kind, cells, findings);
  const long = title.length > MAX_TITLE;
  if (long) findings.warn('title_shortened', cells.get('title'));
  const level = rowLevel(cells, findings);
  const draft = {
    kind,
    direction: rowDirection(cells, context, findings),
    title: long ? `${title.slice(0, MAX_TITLE - 1)}…` : title,
    regionCode,
    occupations: keywords.occupations,
    programmes: keywords.programmes,
    skills: keywords.skills,
    level,
    details,
    ...(headcount === undefined ? {} : { headcount }),
    ...(deadline ? { deadline } : {}),
    ...(industryCode ? { industryCode } : {}),
  };
  const { body, composed } = composeBody(cells, keywords, long ? title : null, findings);
  return { draft: { ...draft, body }, benefits: keywords.benefits, composed };
}

function rowKind(cells: RowCells, context: RowContext, findings: Findings): ListingKind {
  const cell = cells.get('kind');
  const kind = cell && readKind(cell.text);
  if (cell && !kind) findings.keep('kind_not_understood', cell, context.kind);
  return kind ?? context.kind;
}

function rowDirection(cells: RowCells, context: RowContext, findings: Findings): Direction {
  const cell = cells.get('direction');
  const direction = readDirection((cell ?? cells.get('kind'))?.text ?? '');
  if (cell && !direction) findings.keep('direction_not_understood', cell, context.direction);
  return direction ?? context.direction;
}

function rowIndustry(cells: RowCells, findings: Findings): string | null {
  const cell = cells.get('industry');
  const code = cell && readIndustry(cell.text);
  if (cell && !code) findings.keep('industry_not_understood', cell);
  return code;
}

function rowDate(
  cells: RowCells,
  field: 'postedOn' | 'deadline',
  today: string,
  findings: Findings,
): string | null {
  const cell = cells.get(field);
  const date = cell && readDate(cell.text, today);
  if (cell && !date) findings.keep('date_not_understood', cell);
  return date;
}

function rowDeadline(cells: RowCells, today: string, findings: Findings): string | null {
  const cell = cells.get('deadline');
  if (cell && OPEN_END.test(cell.text)) {
    findings.kept.push({ label: cell.label, text: cell.text });
    return null;
  }
  const deadline = rowDate(cells, 'deadline', today, findings);
  if (deadline && deadline < today) findings.warn('deadline_past', cell);
  return deadline;
}
