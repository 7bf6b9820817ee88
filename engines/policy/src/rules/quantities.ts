import { type Atom, readAtom } from './atoms.ts';
import { parseChineseInteger } from './numerals.ts';
import type { UnitKind } from './units.ts';

/** A figure in a text, before anybody asked whether it binds. */
export interface Quantity {
  start: number;
  end: number;
  value: number | string | readonly [number, number];
  kind: UnitKind | 'ratio' | 'bare';
  unit: string;
  numeral: 'arabic' | 'han' | 'word';
  /** The form itself says more or less: 20余万, 过半, 翻一番. */
  hint?: 'more';
  /** A unit or money word is missing where one must have stood (damaged text). */
  damaged?: boolean;
}

const START = /[\d〇零一二两三四五六七八九十百千万亿半]|过半|减半|翻/g;
const LINK = / ?(?:-{1,2}|~|至|到) ?/y;
const ABOVE = /(?:\(含\))?(?:及)?以上(?:、|,|至|到)?(不满|不足|低于|不超过|不得超过|少于|未满)?/y;
/** 满一年不足五年: the lower end is said before the figure. */
const FULL = /(?:,|、)?(不满|不足|未满)/y;
const INCLUDED = /\(不?含\)/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const scale = (atom: Atom, factor: number): number => Number((atom.value * factor).toPrecision(12));

function toQuantity(atom: Atom): Quantity {
  const quantity: Quantity = {
    start: atom.start,
    end: atom.end,
    value: atom.value,
    kind: atom.unit?.kind ?? 'bare',
    unit: atom.unit?.unit ?? '',
    numeral: atom.numeral,
  };
  return atom.more ? { ...quantity, hint: 'more' } : quantity;
}

/** 3至5个, 60%至90%, 20－30万元: two ends joined by a dash or 至. */
function readSpan(text: string, first: Atom): Quantity | null {
  const included = match(INCLUDED, text, first.end);
  const from = included === null ? first.end : INCLUDED.lastIndex;
  const link = match(LINK, text, from);
  if (link === null) return null;
  const second = readAtom(text, from + link[0].length);
  if (second === null || second.unit?.kind === 'label') return null;
  if (second.unit === null) return bareSpan(first, second);
  if (first.unit !== null && first.unit.kind !== second.unit.kind) return null;
  const ownFactor = first.unit !== null || first.factor !== 1 || first.numeral !== second.numeral;
  const low = ownFactor ? first.value : scale(first, second.factor);
  if (low >= second.value) return null;
  const after = match(INCLUDED, text, second.end) === null ? second.end : INCLUDED.lastIndex;
  const between = text.startsWith('之间', after) ? after + 2 : after;
  return { ...toQuantity(second), start: first.start, end: between, value: [low, second.value] };
}

/** 新建1-2高职院校: both ends without a unit (it was lost); only small whole numbers can be meant. */
function bareSpan(first: Atom, second: Atom): Quantity | null {
  if (first.unit !== null || first.numeral !== 'arabic' || second.numeral !== 'arabic') return null;
  if (first.value >= second.value || second.value > 99 || !Number.isInteger(second.value)) return null;
  return { ...toQuantity(second), start: first.start, value: [first.value, second.value] };
}

/** 一万元以上五万元以下, 80分以上不满90分. */
function readBounded(text: string, first: Atom): Quantity | null {
  if (first.unit === null) return null;
  const above =
    match(ABOVE, text, first.end) ??
    (text.charAt(first.start - 1) === '满' ? match(FULL, text, first.end) : null);
  if (above === null) return null;
  const second = readAtom(text, first.end + above[0].length);
  if (second === null || second.unit?.kind !== first.unit.kind || second.value <= first.value) return null;
  const below = /^(?:\(不?含\))?(?:以下|以内|之间)/.exec(text.slice(second.end, second.end + 8));
  if (below === null && above[1] === undefined) return null;
  const end = second.end + (below?.[0].length ?? 0);
  return { ...toQuantity(second), start: first.start, end, value: [first.value, second.value] };
}

/** A figure that leaves its unit to a later one of the list: 30和80万元; 1500、3000、5000元. */
function readShared(text: string, first: Atom): Quantity | null {
  if (first.numeral !== 'arabic' || first.factor !== 1) return null;
  let at = first.end;
  for (let steps = 0; steps < 6; steps++) {
    const link = text.charAt(at);
    if (!/[、和及与或]/.test(link) || !/\d/.test(text.charAt(at + 1))) return null;
    const next = readAtom(text, at + 1);
    if (next === null) return null;
    if (next.unit !== null) {
      if (next.unit.kind === 'label' || next.unit.unit === '年') return null;
      return { ...toQuantity(next), start: first.start, end: first.end, value: scale(first, next.factor) };
    }
    at = next.end;
  }
  return null;
}

const HAN_RATIO = /^([一二三四五六七八九十百]{1,4})比([一二三四五六七八九十百]{1,4})(?![例较])/;

/** 4.5:5.5, 一比二十; only where the words around speak of a ratio. */
function readRatio(text: string, at: number): Quantity | null {
  const ahead = text.slice(at, at + 16);
  const found = /^\d{1,3}(?:\.\d{1,2})? ?: ?\d{1,3}(?:\.\d{1,2})?(?![\d:])/.exec(ahead);
  const han = found === null ? HAN_RATIO.exec(ahead) : null;
  const length = (found ?? han)?.[0].length;
  if (length === undefined) return null;
  const before = text.slice(Math.max(0, at - 16), at);
  const after = text.slice(at + length, at + length + 6);
  if (!/比/.test(before) && !/^的?(?:比例|比)/.test(after)) return null;
  const value =
    found?.[0].replaceAll(' ', '') ??
    han
      ?.slice(1, 3)
      .map((part) => parseChineseInteger(part))
      .join(':') ??
    '';
  return {
    start: at,
    end: at + length,
    value,
    kind: 'ratio',
    unit: '',
    numeral: found === null ? 'han' : 'arabic',
  };
}

function readQuantity(text: string, at: number): Quantity | null {
  const ratio = readRatio(text, at);
  if (ratio !== null) return ratio;
  const atom = readAtom(text, at);
  if (atom === null) return null;
  const quantity = readSpan(text, atom) ?? readBounded(text, atom);
  if (quantity !== null) return quantity;
  if (atom.unit === null)
    return readShared(text, atom) ?? (atom.numeral === 'arabic' ? toQuantity(atom) : null);
  return toQuantity(atom);
}

/** All figures of a folded text, left to right, never overlapping. `taken` are stretches that belong to dates and titles. */
export function findQuantities(text: string, taken: (at: number) => number | null): Quantity[] {
  const found: Quantity[] = [];
  START.lastIndex = 0;
  for (let start = START.exec(text); start !== null; start = START.exec(text)) {
    const past = taken(start.index);
    if (past !== null) {
      START.lastIndex = Math.max(past, start.index + 1);
      continue;
    }
    const quantity = readQuantity(text, start.index);
    if (quantity === null) {
      if (/\d/.test(start[0]))
        START.lastIndex =
          start.index + (/^[\d.,]+/.exec(text.slice(start.index, start.index + 40))?.[0].length ?? 1);
      continue;
    }
    found.push(quantity);
    START.lastIndex = quantity.end;
  }
  return found;
}
