import type { Findings } from './findings.ts';
import type { RowCells } from './row-cells.ts';
import type { Keywords } from './row-keywords.ts';

const MAX_BODY = 5_000;
const COMPOSED = '（正文由导入文件的各列整理而成）';
const FURTHER = '导入文件中的其他信息：';
const STATED = [
  'organisation',
  'pay',
  'payMin',
  'payMax',
  'province',
  'city',
  'district',
  'place',
  'level',
  'experience',
  'headcount',
  'employment',
  'startsOn',
  'postedOn',
  'deadline',
  'industry',
  'amount',
] as const;

interface Fact {
  label: string;
  text: string;
}

/**
 * Body of a listing. A description in the file is the body, followed by what no field could take. Without one, the body is put
 * together from the columns as they stand in the file, and says so.
 */
export function composeBody(
  cells: RowCells,
  keywords: Keywords,
  fullTitle: string | null,
  findings: Findings,
): { body: string; composed: boolean } {
  const further = distinct([
    ...findings.kept,
    ...facts(cells.get('address')),
    ...(keywords.benefits.length > 0 ? [{ label: '福利', text: keywords.benefits.join('、') }] : []),
    ...cells.unknown,
    ...cells.beyond,
  ]);
  const described = keywords.description;
  const composed = described.length === 0;
  const text = composed ? fromFacts(cells, keywords, further) : fromDescription(described, further);
  const body = fullTitle ? `${fullTitle}\n\n${text}` : text;
  if (body.length <= MAX_BODY) return { body, composed };
  findings.warn('body_shortened', cells.get('body'));
  return { body: `${body.slice(0, MAX_BODY - 1)}…`, composed };
}

function fromDescription(described: readonly Fact[], further: readonly Fact[]): string {
  const [only] = described;
  const text =
    described.length === 1 && only
      ? only.text
      : described.map(({ label, text: part }) => `${label}：\n${part}`).join('\n\n');
  return further.length > 0 ? `${text}\n\n${FURTHER}\n${lines(further)}` : text;
}

function fromFacts(cells: RowCells, keywords: Keywords, further: readonly Fact[]): string {
  const stated = STATED.flatMap((field) => facts(cells.get(field)));
  const skills = keywords.skills.length > 0 ? [{ label: '关键词', text: keywords.skills.join('、') }] : [];
  return `${COMPOSED}\n${lines(distinct([...stated, ...skills, ...further]))}`;
}

const facts = (cell: Fact | null): Fact[] => (cell ? [{ label: cell.label, text: cell.text }] : []);
const lines = (all: readonly Fact[]) =>
  all.map(({ label, text }) => `${label}：${text.replace(/\s*\n\s*/gu, ' ')}`).join('\n');

function distinct(all: readonly Fact[]): Fact[] {
  return [...new Map(all.map((fact) => [`${fact.label}:${fact.text}`, fact])).values()];
}
