import { parseChineseInteger } from '../rules/numerals.ts';

/** Kinds of clause labels, from the outermost to the innermost. */
export const LABEL_KINDS = [
  'annex',
  'part',
  'chapter',
  'section',
  'article',
  'han',
  'paren-han',
  'digit',
  'paren-digit',
  'circled',
] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

/** A label at some place of a text: `text` as printed there, `number` its ordinal (0 where it has none). */
export interface Label {
  kind: LabelKind;
  text: string;
  number: number;
  /** Length of the label in the text, with the spaces before it. */
  length: number;
}

const HAN = '[〇零一二三四五六七八九十百]{1,5}';
const LABEL = new RegExp(
  [
    `(?<part>第(?:${HAN}|\\d{1,3}) ?编)(?=[ :]|[^,。;的])`,
    `(?<chapter>第(?:${HAN}|\\d{1,3}) ?章)(?=[ :]|[^,。;的规])`,
    `(?<section>第(?:${HAN}|\\d{1,3}) ?节)(?=[ :]|[^,。;的规])`,
    `(?<article>第(?:${HAN}|\\d{1,4}) ?条(?:之${HAN})?)(?![第之的规所中款项、,和及至或到])`,
    `(?<han>${HAN}[、.])`,
    `(?<parenHan>\\(${HAN}\\)、?)`,
    `(?<digit>\\d{1,3}[、.](?![\\d%]))`,
    `(?<parenDigit>\\(\\d{1,3}\\)、?|\\d{1,2}\\)(?!\\d))`,
    `(?<circled>[①-⑳])`,
    `(?<annex>附 ?[件录表](?: ?(?:\\d{1,2}|${HAN}))?)(?= ?[:：.、]|$| )`,
  ].join('|'),
  'y',
);

const KIND_OF_GROUP: Readonly<Record<string, LabelKind>> = {
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  article: 'article',
  han: 'han',
  parenHan: 'paren-han',
  digit: 'digit',
  parenDigit: 'paren-digit',
  circled: 'circled',
  annex: 'annex',
};

function numberOf(label: string, kind: LabelKind): number {
  if (kind === 'circled') return label.charCodeAt(0) - 0x245f;
  const digits = /\d+/.exec(label);
  if (digits !== null) return Number.parseInt(digits[0], 10);
  const han = /[〇零一二三四五六七八九十百]+/.exec(label);
  return han === null ? 0 : (parseChineseInteger(han[0]) ?? 0);
}

/** The clause label that begins at `at` of a folded text (after spaces and `#`), or `null`. */
export function readLabel(text: string, at = 0): Label | null {
  let start = at;
  while (text[start] === ' ' || text[start] === '#' || text[start] === '\t') start += 1;
  LABEL.lastIndex = start;
  const match = LABEL.exec(text);
  if (match === null || match.groups === undefined) return null;
  const group = Object.keys(match.groups).find((name) => match.groups?.[name] !== undefined);
  const kind = group === undefined ? undefined : KIND_OF_GROUP[group];
  if (kind === undefined) return null;
  return { kind, text: match[0], number: numberOf(match[0], kind), length: start - at + match[0].length };
}
