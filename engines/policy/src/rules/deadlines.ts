import type { DateMention } from './dates.ts';
import type { Sentences } from './sentences.ts';

/** A deadline said in a paragraph and how far it reaches. */
export interface Deadline {
  iso: string;
  from: number;
  /** End of its own reach; a `topic` (到2027年，…) is also carried over to later targets of the paragraph. */
  to: number;
  topic: boolean;
}

/** What may be inherited at a place: said in the same sentence, or carried from an earlier one. */
export interface Inherited {
  iso: string;
  carried: boolean;
}

const AIM = /(?:到|至|力争|截至到|确保|争取|在|于|要在|按照)(?:“|”| )*$/;
const LIMIT = /^(?:年?底|末|年末)?(?:之?前|以前|为止|底|末|年底)/;
const START = /^(?:年?[底初末])?(?:起|以来|开始|之?后|以后)/;
const OTHER = /(?:自|从|较|比|与|同|相较于|对比|以|原|经)(?:“|”| )*$/;
const PLAN = /期间|时期|末|规划期/;
const NEAR_END = /[^,。;:]{0,4}$/;

function judge(text: string, date: DateMention, issuedYear: number | null): 'deadline' | 'start' | null {
  const before = text.slice(Math.max(0, date.start - 8), date.start);
  const after = text.slice(date.end, date.end + 8);
  if (START.test(after)) return 'start';
  if (date.iso === null || date.year === null || OTHER.test(before) || /^[-~至](?:19|20)\d\d/.test(after))
    return null;
  if (date.precision === 'plan') {
    if (/^["“”]/.test(after) && !PLAN.test(after)) return null;
    return PLAN.test(text.slice(date.start, date.end + 4)) ? 'deadline' : null;
  }
  if (LIMIT.test(after)) return 'deadline';
  if (/(?:到|至)[“” ]*$/.test(before))
    return /(?:日|月|年)[^,。;]{0,3}(?:到|至)[“” ]*$/.test(
      text.slice(Math.max(0, date.start - 10), date.start),
    )
      ? null
      : 'deadline';
  if (AIM.test(before) && date.precision === 'year') return 'deadline';
  const opens = date.start === 0 || /[。;]$/.test(before) || (NEAR_END.exec(before)?.[0] ?? '') === '';
  return opens && /^[,:]/.test(after) && issuedYear !== null && date.year >= issuedYear ? 'deadline' : null;
}

/** The deadlines of a paragraph, in order; `null` entries end what was being carried (从2026年起). */
export function findDeadlines(
  text: string,
  dates: DateMention[],
  sentences: Sentences,
  issuedYear: number | null,
): (Deadline | { from: number; iso: null })[] {
  const found: (Deadline | { from: number; iso: null })[] = [];
  for (const date of dates) {
    const verdict = judge(text, date, issuedYear);
    if (verdict === 'start') found.push({ from: date.start, iso: null });
    if (verdict !== 'deadline' || date.iso === null) continue;
    const { sentenceEnd, clauseStart } = sentences.at(date.start);
    const after = text.slice(date.end, date.end + 5);
    const topic =
      /^(?:年?底|末|年末)?(?:期间|时期)?(?:之?前|以前)?[,:]/.test(after.replace(/^[”"]/, '')) &&
      date.start - clauseStart <= 6;
    const paragraph = /^:/.test(after) && clauseStart === 0;
    const semicolon = text.slice(date.end, Math.min(sentenceEnd, date.end + 400)).indexOf(';');
    const adverbEnd =
      /^(?:年?底|末)?(?:之?前|以前|底前)/.test(after) && semicolon >= 0 ? date.end + semicolon : sentenceEnd;
    found.push({
      iso: date.iso,
      from: date.start,
      to: paragraph ? text.length : topic ? sentenceEnd : adverbEnd,
      topic,
    });
  }
  return found;
}

/** A deadline further back than this many others holds no more. */
const LOOK_BACK = 20;

function firstAfter(deadlines: readonly { from: number }[], position: number): number {
  let low = 0;
  let high = deadlines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((deadlines[middle]?.from ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The deadline that holds at a place of the paragraph, if any. */
export function deadlineAt(deadlines: ReturnType<typeof findDeadlines>, position: number): Inherited | null {
  const next = firstAfter(deadlines, position);
  for (let i = next - 1; i >= Math.max(0, next - LOOK_BACK); i--) {
    const deadline = deadlines[i];
    if (deadline === undefined) continue;
    if (deadline.iso === null) return null;
    if (position < deadline.to) return { iso: deadline.iso, carried: false };
    if (deadline.topic) return { iso: deadline.iso, carried: true };
  }
  return null;
}
