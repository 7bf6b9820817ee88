import type { Paragraph, Surface } from '../surface/paragraphs.ts';
import { LABEL_KINDS, type Label, type LabelKind, readLabel } from './labels.ts';

/** A clause with the stretch of the view that is its own text (up to the next label). */
export interface ClauseNode {
  id: string;
  label: string;
  kind: LabelKind;
  level: number;
  parent: ClauseNode | null;
  heading: string;
  /** Offsets in the view. */
  from: number;
  to: number;
  /** Offset in the view right after the label. */
  body: number;
}

interface FoundLabel {
  label: Label;
  at: number;
  after: number;
}

const INLINE =
  /(?:第[一二三四五六七八九十百]{1,5}条)|\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[、.](?!\d)/g;

/** Labels inside running text count only where they continue the numbering. */
class Numbering {
  private readonly last = new Map<LabelKind, number>();

  expects(label: Label): boolean {
    const last = this.last.get(label.kind) ?? 0;
    return label.number === last + 1;
  }

  note(label: Label): void {
    this.last.set(label.kind, label.number);
    const rank = LABEL_KINDS.indexOf(label.kind);
    if (label.kind === 'article') return;
    for (const kind of LABEL_KINDS.slice(rank + 1)) if (kind !== 'article') this.last.delete(kind);
  }
}

function inlineLabels(paragraph: Paragraph, numbering: Numbering, lost: boolean, from: number): FoundLabel[] {
  const found: FoundLabel[] = [];
  INLINE.lastIndex = from;
  for (let match = INLINE.exec(paragraph.text); match !== null; match = INLINE.exec(paragraph.text)) {
    const label = readLabel(paragraph.text, match.index);
    if (label === null || !numbering.expects(label)) continue;
    const before = paragraph.text.slice(Math.max(0, match.index - 2), match.index);
    const afterStop = label.kind === 'article' ? /[。;:] ?$/.test(before) : lost;
    if (!afterStop) continue;
    numbering.note(label);
    const at = paragraph.from + match.index;
    found.push({ label, at, after: at + label.length });
  }
  return found;
}

function findLabels(surface: Surface): FoundLabel[] {
  const numbering = new Numbering();
  const found: FoundLabel[] = [];
  for (const paragraph of surface.paragraphs) {
    let from = 0;
    if (paragraph.repairedLabel !== undefined) {
      const text = paragraph.repairedLabel.replace('（', '(').replace('）', ')');
      const label = readLabel(text);
      if (label !== null) {
        numbering.note(label);
        found.push({
          label: { ...label, text: paragraph.repairedLabel, length: 0 },
          at: paragraph.from,
          after: paragraph.from,
        });
      }
    } else {
      const label = surface.formattingLost ? null : readLabel(paragraph.text);
      if (label !== null && isClause(label, paragraph.text)) {
        numbering.note(label);
        const skipped = label.length - label.text.length;
        found.push({ label, at: paragraph.from + skipped, after: paragraph.from + label.length });
        from = label.length;
      }
    }
    found.push(...inlineLabels(paragraph, numbering, surface.formattingLost, from));
  }
  return found;
}

/** A lone number (table cell), a decimal or a date at the start of a line is no label. */
function isClause(label: Label, text: string): boolean {
  const rest = text.slice(label.length).trim();
  if (label.kind === 'digit') return rest.length > 0 && !/^\d/.test(rest);
  if (label.kind === 'annex') return true;
  return rest.length > 0 || label.kind === 'chapter' || label.kind === 'article';
}

const headingOf = (text: string): string => {
  const line = text.replace(/^[\s:、.]+/, '');
  const stop = /[。;:!?\n]/.exec(line)?.index ?? line.length;
  return line.slice(0, Math.min(stop, 60)).replace(/\s+/g, ' ').trim();
};

/** The clauses of a document in order, each under the nearest shallower one; levels count from 1. */
export function readClauses(surface: Surface): ClauseNode[] {
  const labels = findLabels(surface);
  const clauses: ClauseNode[] = [];
  const open: ClauseNode[] = [];
  labels.forEach((found, i) => {
    const rank = LABEL_KINDS.indexOf(found.label.kind);
    while (open.length > 0 && LABEL_KINDS.indexOf(open.at(-1)?.kind ?? 'annex') >= rank) open.pop();
    const to = labels[i + 1]?.at ?? surface.view.text.length;
    const node: ClauseNode = {
      id: `c${i + 1}`,
      label: found.label.text,
      kind: found.label.kind,
      level: open.length + 1,
      parent: open.at(-1) ?? null,
      heading: headingOf(surface.view.text.slice(found.after, Math.min(to, found.after + 80))),
      from: found.at,
      to,
      body: found.after,
    };
    clauses.push(node);
    open.push(node);
  });
  return clauses;
}

/** The innermost clause whose own text holds a place of the view, by binary search. */
export function clauseAt(clauses: readonly ClauseNode[], at: number): ClauseNode | null {
  let low = 0;
  let high = clauses.length - 1;
  let found: ClauseNode | null = null;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const clause = clauses[middle];
    if (clause === undefined) break;
    if (clause.from <= at) {
      found = clause;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}
