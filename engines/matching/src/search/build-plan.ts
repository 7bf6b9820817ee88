import { fold, STOP_WORDS, splitRuns } from '@rongqiao/text';
import { conceptOf } from './concept.ts';
import type { Concept, QueryPlan } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import { readLatin } from './read-latin.ts';
import { repairTyping } from './read-typing.ts';
import { type Reading, splitReadings } from './reading.ts';

/** A piece of the query: a word as cut, or several words read as one. */
interface Piece {
  text: string;
  /** UTF-16 offset in the folded query. */
  start: number;
  script: 'han' | 'latin';
  /** Where the piece was corrected: what it is read as, most likely first. */
  readings?: Reading[];
}

const LONGEST_QUERY = 256;
const MOST_CONCEPTS = 12;
/** From so many concepts on a query is a sentence, in which a concept of less than this share of the weightiest is optional. */
const SENTENCE = 4;
const LITTLE = 0.4;
const PLACE_WEIGHT = 0.5;
const PHRASE_WEIGHT = 0.25;
/** Sentences that look for something to be supplied. */
const SEEKING = /想找|需要|寻找|寻求|求购|想请|招聘|急需|有没有|哪里有|哪家|能不能|想做|想学|想让/;

/** Reads a query: words, corrections, pinyin, synonyms, and what each is worth. Never fails; a query of noise has no concepts. */
export function buildPlan(query: string, context: PlanContext): QueryPlan {
  const folded = fold(query.slice(0, LONGEST_QUERY));
  const plan: QueryPlan = { concepts: [] };
  const read: { text: string; start: number; end: number; kind: 'pinyin' | 'typing' }[] = [];
  for (const group of groupsOf(folded)) {
    if (group[0]?.script === 'latin') addLatin(group, context, plan, read);
    else if (group[0] !== undefined) addHan(group[0], context, plan, read);
  }
  plan.concepts = strongest(plan.concepts);
  if (SEEKING.test(folded)) plan.wants = 'supply';
  if (read.length > 0) plan.correction = { query: rewrite(folded, read), kind: read[0]?.kind ?? 'typing' };
  return plan;
}

/** Runs of one script; words of letters with only blanks between them belong together. */
function groupsOf(folded: string): Piece[][] {
  const groups: Piece[][] = [];
  let last: Piece | undefined;
  for (const run of splitRuns(folded)) {
    if (run.script === 'latin') {
      const piece: Piece = { text: run.text, start: run.start, script: 'latin' };
      const gap = last?.script === 'latin' ? folded.slice(last.start + last.text.length, run.start) : 'x';
      if (gap.trim() === '') groups.at(-1)?.push(piece);
      else groups.push([piece]);
      last = piece;
      continue;
    }
    last = { text: run.text, start: run.start, script: 'han' };
    groups.push([last]);
  }
  return groups;
}

type Read = { text: string; start: number; end: number; kind: 'pinyin' | 'typing' }[];

function addLatin(group: readonly Piece[], context: PlanContext, plan: QueryPlan, read: Read): void {
  const first = group[0];
  const last = group.at(-1);
  if (first === undefined || last === undefined) return;
  const readings = readLatin(
    group.map((piece) => piece.text),
    context,
  );
  for (const { parts } of readings) {
    const words = parts.flatMap((part) => splitReadings(part, context.segmenter));
    plan.concepts.push(...words.map((word) => conceptOf(word, context)));
  }
  const kind = readings.find((reading) => reading.kind !== 'literal')?.kind;
  if (kind === undefined || kind === 'literal') return;
  const text = readings.map(({ parts }) => parts.map((part) => part[0]?.text ?? '').join('')).join(' ');
  read.push({ text, start: first.start, end: last.start + last.text.length, kind });
}

function addHan(run: Piece, context: PlanContext, plan: QueryPlan, read: Read): void {
  const repaired = repairTyping(run.text, context);
  if (repaired.text !== run.text) {
    read.push({ text: repaired.text, start: run.start, end: run.start + run.text.length, kind: 'typing' });
  }
  const cut = context.segmenter.cut(repaired.text).map((text): Piece => {
    const readings = repaired.readings.get(text);
    return { text, start: run.start, script: 'han', ...(readings && { readings }) };
  });
  const pieces = joinLoose(joinSynonyms(cut, context));
  const meaningful = pieces.filter((piece) => piece.readings !== undefined || !STOP_WORDS.has(piece.text));
  const kept = meaningful.length > 0 ? meaningful : plan.concepts.length > 0 ? [] : pieces;
  for (const piece of kept) plan.concepts.push(toConcept(piece, context));
  plan.concepts.push(...phrases(pieces, context));
}

function toConcept(piece: Piece, context: PlanContext): Concept {
  const concept = conceptOf(piece.readings ?? [{ text: piece.text, confidence: 1 }], context);
  if (!context.isPlace(piece.text)) return concept;
  return { ...concept, optional: true, weight: concept.weight * PLACE_WEIGHT };
}

/** Reads neighbouring words as one where the synonym table knows them together. */
function joinSynonyms(pieces: readonly Piece[], context: PlanContext): Piece[] {
  const joined: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (piece === undefined) continue;
    let text = piece.text;
    let best = { text, to: i };
    for (let to = i + 1; to < pieces.length && piece.readings === undefined; to++) {
      const next = pieces[to];
      if (next === undefined || next.readings !== undefined) break;
      text += next.text;
      if (text.length > context.synonyms.longest) break;
      if (context.synonyms.has(text)) best = { text, to };
    }
    joined.push({ ...piece, text: best.text });
    i = best.to;
  }
  return joined;
}

/** Joins single characters that belong to no word: they may be a word that no dictionary knows. */
function joinLoose(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  const loose = (piece: Piece | undefined) =>
    piece?.readings === undefined && piece?.text.length === 1 && !STOP_WORDS.has(piece.text);
  let open = false;
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (loose(piece) && open && last !== undefined) {
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
      continue;
    }
    joined.push(piece);
    open = loose(piece);
  }
  return joined;
}

/** Rewards words that stand side by side as in the query: optional concepts of the pairs across their borders. */
function phrases(pieces: readonly Piece[], context: PlanContext): Concept[] {
  const found: Concept[] = [];
  for (let i = 0; i + 1 < pieces.length; i++) {
    const left = pieces[i];
    const right = pieces[i + 1];
    if (left === undefined || right === undefined || left.readings || right.readings) continue;
    if (STOP_WORDS.has(left.text) || STOP_WORDS.has(right.text)) continue;
    const pair = left.text.slice(-1) + right.text.charAt(0);
    if (context.vocabulary.frequencyOf(pair) === 0) continue;
    const concept = conceptOf([{ text: pair, confidence: 1 }], context, true);
    found.push({ ...concept, text: left.text + right.text, weight: concept.weight * PHRASE_WEIGHT });
  }
  return found;
}

/**
 * Each concept once, and at most so many. In a sentence, words that say little beside the others need not be answered. Where all
 * are optional, none is: something has to be asked for.
 */
function strongest(all: readonly Concept[]): Concept[] {
  const concepts = [...new Map(all.map((concept) => [concept.text, concept])).values()];
  const required = concepts.filter((one) => !one.optional).sort((a, b) => b.weight - a.weight);
  if (required.length === 0) return concepts.map((concept) => ({ ...concept, optional: false }));
  const kept = new Set(required.slice(0, MOST_CONCEPTS));
  const least = required.length < SENTENCE ? 0 : (required[0]?.weight ?? 0) * LITTLE;
  return concepts
    .filter((concept) => concept.optional || kept.has(concept))
    .map((concept) => (concept.weight < least ? { ...concept, optional: true } : concept));
}

function rewrite(folded: string, read: Read): string {
  let text = '';
  let at = 0;
  for (const part of read) {
    text += folded.slice(at, part.start) + part.text;
    at = part.end;
  }
  return (text + folded.slice(at)).trim();
}
