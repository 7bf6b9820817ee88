import { attributeOf, decodeEntities, readMarkup } from './markup.ts';

interface Level {
  format: string;
  text: string;
  start: number;
}

interface Numbering {
  /** numId → abstractNumId. */
  nums: Map<string, { abstract: string; starts: Map<number, number> }>;
  abstracts: Map<string, Map<number, Level>>;
}

const HAN = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const STEMS = '甲乙丙丁戊己庚辛壬癸';

/** 1 → 一, 12 → 十二, 105 → 一百〇五, as Word counts clauses. */
function hanNumber(value: number): string {
  if (value < 10) return HAN[value] ?? '';
  if (value < 20) return `十${value === 10 ? '' : (HAN[value - 10] ?? '')}`;
  if (value < 100)
    return `${HAN[Math.floor(value / 10)] ?? ''}十${value % 10 === 0 ? '' : (HAN[value % 10] ?? '')}`;
  const rest = value % 100;
  const tail =
    rest === 0
      ? ''
      : rest < 10
        ? `〇${HAN[rest] ?? ''}`
        : rest < 20
          ? `一${hanNumber(rest)}`
          : hanNumber(rest);
  return value < 1000 ? `${HAN[Math.floor(value / 100)] ?? ''}百${tail}` : String(value);
}

function letters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

function roman(value: number): string {
  const table: readonly (readonly [number, string])[] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = value;
  let text = '';
  for (const [worth, sign] of table) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

function format(value: number, style: string): string {
  if (value < 0 || value > 9999) return String(value);
  if (/^(?:chinese|ideographDigital|japanese(?:Counting|DigitalTenThousand)|taiwanese|korean)/i.test(style))
    return hanNumber(value);
  if (style === 'ideographTraditional') return STEMS.charAt((value - 1) % 10);
  if (/^decimalEnclosedCircle/.test(style))
    return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
  if (style === 'lowerLetter') return letters(value);
  if (style === 'upperLetter') return letters(value).toUpperCase();
  if (style === 'lowerRoman') return roman(value);
  if (style === 'upperRoman') return roman(value).toUpperCase();
  if (style === 'decimalZero') return String(value).padStart(2, '0');
  return String(value);
}

/** Reads `word/numbering.xml`: which list counts how at which depth. */
export function parseNumbering(xml: string): Numbering {
  const numbering: Numbering = { nums: new Map(), abstracts: new Map() };
  let abstract: Map<number, Level> | null = null;
  let num: { abstract: string; starts: Map<number, number> } | null = null;
  let level: Level | null = null;
  let overridden = 0;
  for (const token of readMarkup(xml, false)) {
    if (token.kind === 'text') continue;
    const value = attributeOf(token, 'w:val') ?? '';
    if (token.kind === 'close') {
      if (token.name === 'w:abstractnum') abstract = null;
      if (token.name === 'w:num') num = null;
      if (token.name === 'w:lvl') level = null;
    } else if (token.name === 'w:abstractnum') {
      abstract = new Map();
      numbering.abstracts.set(attributeOf(token, 'w:abstractNumId') ?? '', abstract);
    } else if (token.name === 'w:num') {
      num = { abstract: '', starts: new Map() };
      numbering.nums.set(attributeOf(token, 'w:numId') ?? '', num);
    } else if (token.name === 'w:lvl' && abstract !== null && token.kind === 'open') {
      level = { format: 'decimal', text: '', start: 1 };
      abstract.set(Number(attributeOf(token, 'w:ilvl') ?? '0'), level);
    } else if (token.name === 'w:abstractnumid' && num !== null) num.abstract = value;
    else if (token.name === 'w:lvloverride') overridden = Number(attributeOf(token, 'w:ilvl') ?? '0');
    else if (token.name === 'w:startoverride' && num !== null) num.starts.set(overridden, Number(value));
    else if (level !== null && token.name === 'w:numfmt') level.format = value;
    else if (level !== null && token.name === 'w:lvltext') level.text = decodeEntities(value);
    else if (level !== null && token.name === 'w:start') level.start = Number(value);
  }
  return numbering;
}

/** Counts paragraphs as Word does and says what label it prints before each. */
export class NumberingCounter {
  private readonly counts = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  constructor(private readonly numbering: Numbering) {}

  /** The label of the next paragraph of a list at a depth; empty for bullets and unknown lists. */
  next(numId: string, depth: number): string {
    const num = this.numbering.nums.get(numId);
    const levels = num === undefined ? undefined : this.numbering.abstracts.get(num.abstract);
    const level = levels?.get(depth);
    if (num === undefined || levels === undefined || level === undefined || depth < 0 || depth > 8) return '';
    const counts = this.counts.get(num.abstract) ?? [];
    this.counts.set(num.abstract, counts);
    const override = num.starts.get(depth);
    const fresh = override !== undefined && !this.begun.has(`${numId}/${depth}`);
    this.begun.add(`${numId}/${depth}`);
    const before = counts[depth];
    counts[depth] = fresh ? override : before === undefined ? level.start : before + 1;
    counts.length = depth + 1;
    if (level.format === 'bullet' || level.format === 'none') return '';
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shape = levels.get(at);
      return shape === undefined ? '' : format(counts[at] ?? shape.start, shape.format);
    });
  }
}
