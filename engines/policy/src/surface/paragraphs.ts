import type { PolicyWarning } from '../result.ts';
import { readLabel } from '../structure/labels.ts';
import { repairLabel } from './damaged-label.ts';
import { isFooter, isFurniture, isPageMark } from './line-kinds.ts';
import { type FoldedText, foldLines, type Line } from './lines.ts';
import { type View, ViewBuilder } from './view.ts';

/** One paragraph of the document: lines that belong together, joined, as a stretch of the view. */
export interface Paragraph {
  text: string;
  /** Offset of `text` in the view. */
  from: number;
  /** 1-based line of the original on which it begins. */
  line: number;
  /** A label whose characters were damaged, as it must have read. */
  repairedLabel?: string;
}

export interface Surface {
  view: View;
  paragraphs: Paragraph[];
  /** Lines set aside as the site's own, folded; dates and numbers of the head are also looked for here. */
  furniture: string[];
  warnings: PolicyWarning[];
  /** Name of the Word or PDF file, where a site that shows it page by page prints it. */
  fileTitle: string | null;
  /** The text came in pieces, and labels may stand inside a paragraph. */
  formattingLost: boolean;
}

type Role = 'blank' | 'page' | 'furniture' | 'body';
const ENDS = /[。;:!?”)】》>…|]$/;
const TITLE = /(?:意见|通知|方案|办法|细则|条例|规定|决定|计划|规划|纲要|措施|公告|解读|\d号)$/;
const DOCUMENT_NUMBER = /^[\u3400-\u9fff]{1,14}[〔[][12]\d{3}[〕\]] ?\d{1,4}号/;
const SIGNATURE =
  /^(?:[\u3400-\u9fff ]{4,40}(?:政府|委员会|办公室|办公厅|[局厅部委办院])|(?:19|20)\d\d年\d{1,2}月\d{0,2}日?)$/;

function rolesOf(lines: Line[]): Role[] {
  const roles = lines.map((line): Role => {
    if (line.text === '') return 'blank';
    if (isPageMark(line.text)) return 'page';
    return isFurniture(line.text) ? 'furniture' : 'body';
  });
  const lastLabelled = lines.findLastIndex(
    (line, i) => roles[i] === 'body' && line.text.length > 12 && readLabel(line.text) !== null,
  );
  const footer = lines.findIndex(
    (line, i) => i > lastLabelled && roles[i] === 'furniture' && isFooter(line.text),
  );
  if (lastLabelled >= 0 && footer > lines.length / 2) {
    for (let i = footer; i < lines.length; i++) if (roles[i] === 'body') roles[i] = 'furniture';
  }
  return roles;
}

/** Lines of a page-wise copy that begin with a running number (1、 2、 …) in the middle of sentences. */
function findChunkMarks(lines: Line[], roles: Role[]): Set<number> {
  const marks: number[] = [];
  let broken = 0;
  let previous = '';
  lines.forEach((line, i) => {
    if (roles[i] !== 'body') return;
    const match = /^(\d{1,3})、/.exec(line.text);
    if (match !== null && Number(match[1]) === marks.length + 1) {
      marks.push(i);
      if (previous.length > 40 && !ENDS.test(previous)) broken += 1;
    }
    previous = line.text;
  });
  return marks.length >= 4 && broken >= (marks.length - 1) * 0.6 ? new Set(marks) : new Set();
}

/** Whether the sentence of a paragraph so far goes on in the next line. */
function continues(sofar: string, next: string): boolean {
  if (sofar === '' || ENDS.test(sofar) || /[\t|]/.test(next) || sofar.includes('\t')) return false;
  if (readLabel(next) !== null && !/^\d{1,3}、$/.test(next)) return false;
  if (DOCUMENT_NUMBER.test(sofar)) return false;
  if (/[,、]$/.test(sofar)) return true;
  if (SIGNATURE.test(next) || /^[#“《]/.test(next)) return false;
  const heading = readLabel(sofar) !== null && sofar.length < 40 && !/[。;,]/.test(sofar);
  if (heading || (TITLE.test(sofar) && !/[。;]/.test(sofar))) return false;
  return /[。;,:]/.test(sofar) || sofar.length >= 30;
}

interface Group {
  lines: Line[];
  sofar: string;
}

function groupLines(
  lines: Line[],
  roles: Role[],
  chunks: Set<number>,
): { groups: Group[]; dropped: Set<number>; joined: number } {
  const groups: Group[] = [];
  const dropped = new Set<number>();
  let gap = false;
  let joined = 0;
  lines.forEach((line, i) => {
    const role = roles[i];
    if (role === 'blank') gap = true;
    if (role !== 'body') return;
    const current = groups.at(-1);
    const text = chunks.has(i) ? line.text.replace(/^\d{1,3}、/, '') : line.text;
    const open =
      current !== undefined &&
      (chunks.has(i) ? !ENDS.test(current.sofar) : !gap && continues(current.sofar, text));
    gap = false;
    if (open && /^\d{1,3}、$/.test(text)) dropped.add(i);
    else if (open && current !== undefined) {
      current.lines.push(line);
      current.sofar += text;
      joined += 1;
    } else groups.push({ lines: [line], sofar: text });
  });
  return { groups, dropped, joined };
}

const isHan = (code: number) => code >= 0x3400 && code <= 0x9fff;
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/** Copies one line into the view: noise left out, runs of spaces as one, none between a digit and a character. */
function pushLine(
  builder: ViewBuilder,
  source: FoldedText,
  line: Line,
  noiseFrom: number,
  skip: number,
): number {
  let next = noiseFrom;
  let before = 0;
  let spaceAt = -1;
  let begun = false;
  const push = (code: number, start: number, end: number) => {
    if (code === 0x20) {
      if (begun && spaceAt < 0) spaceAt = start;
      return;
    }
    if (code === 0x200b || code === 0xfeff || code === 0x200d) return;
    const glued = (isDigit(before) && isHan(code) && begun) || (isHan(before) && isDigit(code));
    if (spaceAt >= 0 && !glued) builder.push(0x20, spaceAt, start);
    spaceAt = -1;
    begun = true;
    before = code;
    builder.push(code, start, end);
  };
  for (let i = line.start + skip; i < line.end; i++) {
    let item = source.noise[next];
    while (item !== undefined && item.end <= i) item = source.noise[++next];
    if (item !== undefined && item.start === i) {
      if (item.as !== undefined) push(item.as.charCodeAt(0), item.start, item.end);
      i = item.end - 1;
    } else push(source.folded.charCodeAt(i), i, i + 1);
  }
  return next;
}

function tell(
  source: FoldedText,
  roles: Role[],
  dropped: number,
  joined: number,
  lost: boolean,
): PolicyWarning[] {
  const warnings: PolicyWarning[] = [];
  const add = (code: PolicyWarning['code'], message: string, line?: number) =>
    warnings.push(line === undefined ? { code, message } : { code, message, line });
  const count = (role: Role) => roles.filter((other) => other === role).length;
  const kinds = (kind: string) => source.noise.filter((item) => item.kind === kind).length;
  if (count('furniture') > 0)
    add('furniture-dropped', `网站页眉、页脚或信息栏 ${count('furniture')} 行，未计入正文`);
  if (count('page') + dropped > 0)
    add('page-marks-dropped', `页码标记 ${count('page') + dropped} 处，未计入正文`);
  if (joined > 0) add('lines-joined', `断行 ${joined} 处，已按语句连接`);
  if (kinds('markup') + kinds('entity') > 0)
    add('markup-remnants', `网页代码残留 ${kinds('markup') + kinds('entity')} 处`);
  if (kinds('pinyin') > 0) add('inserted-pinyin', `字后夹注拼音 ${kinds('pinyin')} 处`);
  if (source.traditional > 0) add('traditional-characters', `繁体字 ${source.traditional} 个，按简体理解`);
  if (source.radicals > 0) add('radical-characters', `部首字符 ${source.radicals} 个，按常用字理解`);
  if (lost) add('formatting-lost', '文本按页切断、段落格式丢失，条款序号可能不全');
  const first = source.lines.find(
    (line) => line.text.includes('\ufffd') || /\?{2}[\u3400-\u9fff]/.test(line.text),
  );
  if (first !== undefined)
    add('undecodable-characters', '有字符因编码错误而丢失，相关内容请对照原件', first.number);
  return warnings;
}

/** Cuts a decoded text into the paragraphs of the document, sets the rest aside, and says what was done. */
export function readSurface(original: string): Surface {
  const source = foldLines(original);
  const roles = rolesOf(source.lines);
  const chunks = findChunkMarks(source.lines, roles);
  const { groups, dropped, joined } = groupLines(source.lines, roles, chunks);
  const builder = new ViewBuilder(original.length + groups.length + 1);
  const marks: { from: number; line: Line; repairedLabel?: string }[] = [];
  const warnings = tell(source, roles, dropped.size + chunks.size, joined, chunks.size > 0);
  let noise = 0;
  for (const group of groups) {
    const [first] = group.lines;
    if (first === undefined) continue;
    const repaired = repairLabel(original.slice(first.start, Math.min(first.end, first.start + 24)));
    if (repaired !== null)
      warnings.push({
        code: 'damaged-label',
        message: `条款序号受损，疑为“${repaired.label}”`,
        line: first.number,
      });
    marks.push(
      repaired === null
        ? { from: builder.length, line: first }
        : { from: builder.length, line: first, repairedLabel: repaired.label },
    );
    for (const line of group.lines) {
      const chunkMark = chunks.has(line.number - 1)
        ? (/^\s*\d{1,3}、/.exec(source.folded.slice(line.start, line.start + 20))?.[0].length ?? 0)
        : 0;
      noise = pushLine(
        builder,
        source,
        line,
        noise,
        line === first && repaired !== null ? repaired.length : chunkMark,
      );
    }
    builder.push(0x0a, first.end, first.end);
  }
  const view = builder.build();
  const paragraphs = marks.map((mark, i): Paragraph => {
    const to = (marks[i + 1]?.from ?? view.text.length) - 1;
    const base = { text: view.text.slice(mark.from, to), from: mark.from, line: mark.line.number };
    return mark.repairedLabel === undefined ? base : { ...base, repairedLabel: mark.repairedLabel };
  });
  const furniture = source.lines.filter((_, i) => roles[i] === 'furniture').map((line) => line.text);
  const named = source.lines
    .map((line) => /^(\S{4,80})\.(?:docx?|pdf|wps)$/i.exec(line.text)?.[1])
    .find((name) => name !== undefined);
  return { view, paragraphs, furniture, warnings, fileTitle: named ?? null, formattingLost: chunks.size > 0 };
}
