import type { Paragraph } from '../surface/paragraphs.ts';

type CellRole =
  | 'lead'
  | 'assist'
  | 'due'
  | 'goal'
  | 'year'
  | 'score'
  | 'baseline'
  | 'measure'
  | 'number'
  | 'text';

export interface TableCell {
  text: string;
  /** Offset of `text` in the view. */
  from: number;
  role: CellRole;
  header: string;
}

/** One row under a header. `measure` is what its unit column says (万人, %). */
export interface TableRow {
  from: number;
  to: number;
  cells: TableCell[];
  measure: string;
}

function roleOf(header: string): CellRole {
  const name = header.replaceAll(' ', '');
  if (/配合|协办|协助|参与|参加/.test(name) && /单位|部门/.test(name)) return 'assist';
  if (/(?:责任|牵头|主办|承办|负责|实施|主责|落实)(?:单位|部门|主体)/.test(name)) return 'lead';
  if (/时限|完成时间|时间节点|期限|截止/.test(name)) return 'due';
  if (/基数|现状|基期|上年|实际|完成情况|已完成/.test(name)) return 'baseline';
  if (/^(?:19|20)\d\d年?(?:目标值?|目标)?$/.test(name)) return 'year';
  if (/目标|指标值|计划数|任务数|数量/.test(name) && !/名称|内容/.test(name)) return 'goal';
  if (/^(?:权重|分值|分数|满分|标准分)/.test(name)) return 'score';
  if (/^(?:计量)?单位$/.test(name)) return 'measure';
  return /^(?:序号|编号)$/.test(name) ? 'number' : 'text';
}

function split(paragraph: Paragraph): { text: string; from: number }[] {
  const cells: { text: string; from: number }[] = [];
  let from = 0;
  for (const piece of paragraph.text.split('\t')) {
    const lead = piece.length - piece.trimStart().length;
    cells.push({ text: piece.trim(), from: paragraph.from + from + lead });
    from += piece.length + 1;
  }
  return cells;
}

/** Tables whose rows are lines with tabs: the first line is the header, the lines right after it are the rows. */
export function findTables(paragraphs: readonly Paragraph[]): {
  rows: TableRow[];
  inTable: (paragraph: Paragraph) => boolean;
} {
  const rows: TableRow[] = [];
  const members = new Set<Paragraph>();
  let header: string[] | null = null;
  for (const paragraph of paragraphs) {
    if (!paragraph.text.includes('\t')) {
      header = null;
      continue;
    }
    members.add(paragraph);
    const cells = split(paragraph);
    if (header === null) {
      header = cells.map((cell) => cell.text);
      continue;
    }
    const names = header;
    const row = cells.map(
      (cell, i): TableCell => ({ ...cell, role: roleOf(names[i] ?? ''), header: names[i] ?? '' }),
    );
    const measure = row.find((cell) => cell.role === 'measure')?.text ?? '';
    rows.push({ from: paragraph.from, to: paragraph.from + paragraph.text.length, cells: row, measure });
  }
  return { rows, inTable: (paragraph) => members.has(paragraph) };
}
