import { NumberingCounter as Counter, type NumberingCounter, parseNumbering } from './docx-numbering.ts';
import { PolicyFileError } from './file-error.ts';
import { attributeOf, decodeEntities, type MarkupToken, readMarkup } from './markup.ts';
import { readZipEntries } from './zip-entries.ts';

const DOCUMENT = 'word/document.xml';
const NUMBERING = 'word/numbering.xml';
const STYLES = 'word/styles.xml';

interface ListPlace {
  numId: string | undefined;
  depth: number;
}

/** Lists that paragraph styles bring with them. */
function parseStyles(xml: string): Map<string, ListPlace> {
  const styles = new Map<string, ListPlace>();
  let style: string | null = null;
  for (const token of readMarkup(xml, false)) {
    if (token.kind === 'text') continue;
    if (token.name === 'w:style')
      style = token.kind === 'open' ? (attributeOf(token, 'w:styleId') ?? null) : null;
    if (style === null || token.kind === 'close') continue;
    const place = styles.get(style) ?? { numId: undefined, depth: 0 };
    if (token.name === 'w:numid') styles.set(style, { ...place, numId: attributeOf(token, 'w:val') });
    if (token.name === 'w:ilvl')
      styles.set(style, { ...place, depth: Number(attributeOf(token, 'w:val') ?? '0') });
  }
  return styles;
}

/** Walks the tokens of `word/document.xml` and writes lines: one a paragraph, table rows with tabs. */
class DocumentText {
  private readonly lines: string[] = [];
  private paragraph = '';
  private cell: string[] = [];
  private row: string[] = [];
  private tables = 0;
  private rows = 0;
  private skipped = 0;
  private inText = false;
  private list: ListPlace = { numId: undefined, depth: 0 };

  constructor(
    private readonly counter: NumberingCounter | null,
    private readonly styles: Map<string, ListPlace>,
  ) {}

  take(token: MarkupToken): void {
    if (token.kind === 'text') {
      if (this.inText && this.skipped === 0) this.paragraph += decodeEntities(token.text);
      return;
    }
    if (token.name === 'w:del' || token.name === 'mc:fallback') {
      if (token.kind !== 'empty') this.skipped = Math.max(0, this.skipped + (token.kind === 'open' ? 1 : -1));
    } else if (token.kind === 'close') this.close(token.name);
    else this.open(token);
  }

  done(): string {
    this.endParagraph();
    return this.lines.join('\n');
  }

  private open(token: MarkupToken): void {
    const value = () => attributeOf(token, 'w:val');
    if (token.name === 'w:t') this.inText = token.kind === 'open';
    else if (token.name === 'w:tab' && this.skipped === 0 && this.paragraph !== '') this.paragraph += ' ';
    else if ((token.name === 'w:br' || token.name === 'w:cr') && this.skipped === 0) this.breakLine();
    else if (token.name === 'w:p' && token.kind === 'open') this.list = { numId: undefined, depth: 0 };
    else if (token.name === 'w:pstyle') this.list = { ...(this.styles.get(value() ?? '') ?? this.list) };
    else if (token.name === 'w:numid') this.list.numId = value();
    else if (token.name === 'w:ilvl') this.list.depth = Number(value() ?? '0');
    else if (token.name === 'w:tbl') this.tables += 1;
    else if (token.name === 'w:tr' && this.tables > 0) {
      this.rows += 1;
      if (this.rows === 1) this.row = [];
    }
  }

  private close(name: string): void {
    if (name === 'w:t') this.inText = false;
    else if (name === 'w:p') this.endParagraph();
    else if (name === 'w:tbl') this.tables = Math.max(0, this.tables - 1);
    else if (name === 'w:tc' && this.rows === 1) {
      this.row.push(this.cell.join(' '));
      this.cell = [];
    } else if (name === 'w:tr' && this.rows > 0) {
      this.rows -= 1;
      if (this.rows === 0) this.lines.push(this.row.join('\t'));
    }
  }

  private breakLine(): void {
    if (this.rows > 0) this.paragraph += ' ';
    else if (this.paragraph !== '') this.endParagraph();
  }

  private endParagraph(): void {
    const text = this.paragraph.trim();
    const label =
      this.list.numId === undefined || this.list.numId === '0' || text === ''
        ? ''
        : (this.counter?.next(this.list.numId, this.list.depth) ?? '');
    this.paragraph = '';
    this.list = { numId: undefined, depth: 0 };
    if (text === '') return;
    if (this.rows > 0) this.cell.push(label + text);
    else this.lines.push(label + text);
  }
}

/** The text of a Word file with the labels Word prints for its automatic numbering. No external part is ever followed. */
export function docxToText(bytes: Uint8Array): string {
  const entries = readZipEntries(bytes, [DOCUMENT, NUMBERING, STYLES]);
  const xml = (name: string): string | null => {
    const entry = entries.get(name);
    return entry === undefined ? null : new TextDecoder().decode(entry);
  };
  const document = xml(DOCUMENT);
  if (document === null) throw new PolicyFileError('unsupported', '压缩包里没有 Word 正文');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(document.slice(0, 4096)))
    throw new PolicyFileError('malformed', 'Word 正文含有文档类型声明');
  const numbering = xml(NUMBERING);
  const text = new DocumentText(
    numbering === null ? null : new Counter(parseNumbering(numbering)),
    parseStyles(xml(STYLES) ?? ''),
  );
  for (const token of readMarkup(document, false)) text.take(token);
  return text.done();
}
