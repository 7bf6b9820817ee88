import { foldWithOffsets } from '@rongqiao/text';
import type { QueryPlan } from './plan.ts';
import {
  HIGHLIGHT_FIELDS,
  type HighlightField,
  type SearchDocument,
  type SearchHighlight,
} from './search-document.ts';
import type { Vocabulary } from './vocabulary.ts';

const WINDOW = 160;
const LEAD = 40;
const LEAST_WEIGHT = 0.4;

/** Indexed terms of a plan that are worth marking, longest first. */
export function termsToMark(plan: QueryPlan, vocabulary: Vocabulary): string[] {
  const terms = new Set<string>();
  for (const concept of plan.concepts) {
    for (const { bag, weight } of concept.alternatives) {
      if (weight < LEAST_WEIGHT) continue;
      for (const { id } of bag.terms) terms.add(vocabulary.term(id));
    }
  }
  return [...terms].sort((a, b) => b.length - a.length);
}

/** Marks the terms in the fields of a document; fields without any are left out. */
export function highlight(document: SearchDocument, terms: readonly string[]): SearchHighlight[] {
  const found: SearchHighlight[] = [];
  for (const field of HIGHLIGHT_FIELDS) {
    const text = textOf(document, field);
    const ranges = rangesIn(text, terms);
    if (ranges.length > 0) found.push(field === 'body' ? excerpt(text, ranges) : { field, text, ranges });
  }
  return found;
}

function textOf(document: SearchDocument, field: HighlightField): string {
  if (field === 'organisation') return document.organisation.name;
  if (field === 'title' || field === 'body') return document[field];
  return (document[field] ?? []).join('、');
}

/** Places of the terms in the original text: ascending, merged where they touch. */
function rangesIn(text: string, terms: readonly string[]): [number, number][] {
  const { text: folded, offsets } = foldWithOffsets(text);
  const marked = new Uint8Array(folded.length);
  for (const term of terms) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
      if (isWhole(folded, at, term)) marked.fill(1, at, at + term.length);
    }
  }
  const ranges: [number, number][] = [];
  for (let i = 0; i < marked.length; i++) {
    if (marked[i] !== 1) continue;
    let end = i;
    while (end < marked.length && marked[end] === 1) end++;
    const from = offsets[i] ?? 0;
    const to = Math.max(offsets[end] ?? text.length, (offsets[end - 1] ?? 0) + 1);
    const last = ranges.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = to;
    else ranges.push([from, to]);
    i = end;
  }
  return ranges;
}

/** Letters and digits count as whole words only: `c` is not marked inside `plc`. */
function isWhole(folded: string, at: number, term: string): boolean {
  if (term.charCodeAt(0) >= 0x80) return true;
  const kind = (unit: string) => (/[a-z]/.test(unit) ? 'letter' : /\d/.test(unit) ? 'digit' : '');
  const before = kind(folded.charAt(at - 1));
  const after = kind(folded.charAt(at + term.length));
  return (
    (before === '' || before !== kind(term.charAt(0))) && (after === '' || after !== kind(term.slice(-1)))
  );
}

function excerpt(text: string, ranges: [number, number][]): SearchHighlight {
  if (text.length <= WINDOW) return { field: 'body', text, ranges };
  const first = ranges[0]?.[0] ?? 0;
  let start = Math.max(0, Math.min(first - LEAD, text.length - WINDOW));
  let end = Math.min(text.length, start + WINDOW);
  if (isLowSurrogate(text, start)) start += 1;
  if (isLowSurrogate(text, end)) end += 1;
  const inside = ranges
    .filter(([from, to]) => from >= start && to <= end)
    .map(([from, to]): [number, number] => [from - start, to - start]);
  return { field: 'body', text: text.slice(start, end), ranges: inside };
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
