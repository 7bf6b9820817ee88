import { attributeOf, decodeEntities, type MarkupToken, readMarkup } from './markup.ts';

const BLOCK = new Set(
  'address article blockquote body center dd div dl dt fieldset figure form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody tfoot thead tr ul caption br'.split(
    ' ',
  ),
);
const CELL = new Set(['td', 'th']);
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const LEFT_OUT = new Set(
  'head nav footer aside button select svg iframe template object noscript script style title'.split(' '),
);
const SITE_PART =
  /(?:^|[\s_-])(?:nav|navbar|menu|breadcrumbs?|crumbs?|footer|copyright|share|sidebar|toolbar|pagination)(?:$|[\s_-])/i;

/** Whether an element belongs to the site around the document by what it is or calls itself. */
function isLeftOut(token: MarkupToken, byName: boolean): boolean {
  if (LEFT_OUT.has(token.name)) return true;
  if (!byName || token.name === 'body' || token.name === 'html') return false;
  return SITE_PART.test(attributeOf(token, 'class') ?? '') || SITE_PART.test(attributeOf(token, 'id') ?? '');
}

class TextLines {
  private readonly lines: string[] = [];
  private line = '';
  private depth = 0;
  private cells = 0;

  text(raw: string): void {
    this.line += decodeEntities(raw).replace(/[\t\n\r\f ]+/g, ' ');
  }

  open(name: string): void {
    if (name === 'tr') {
      this.endLine();
      this.depth += 1;
      this.cells = 0;
    } else if (CELL.has(name) && this.depth > 0) {
      if (this.cells > 0) this.line = `${this.line.trimEnd()}\t`;
      this.cells += 1;
    } else if (BLOCK.has(name)) this.breakLine();
  }

  close(name: string): void {
    if (name === 'tr') {
      this.depth = Math.max(0, this.depth - 1);
      this.endLine();
    } else if (BLOCK.has(name)) this.breakLine();
  }

  done(): string {
    this.endLine();
    return this.lines.join('\n');
  }

  /** Inside a table row a block ends a word, not a line: the row stays one line with tabs. */
  private breakLine(): void {
    if (this.depth > 0) {
      if (this.line !== '' && !/[\s]$/.test(this.line)) this.line += ' ';
    } else this.endLine();
  }

  private endLine(): void {
    const line = this.line.replace(/^[ ]+|[ ]+$/g, '').replace(/ *\t */g, '\t');
    if (line.replace(/[\s\u00a0]+/g, '') !== '') this.lines.push(line);
    this.line = '';
  }
}

function extract(source: string, byName: boolean): string {
  const lines = new TextLines();
  let skipping: { name: string; depth: number } | null = null;
  for (const token of readMarkup(source, true)) {
    if (skipping !== null) {
      if (token.name === skipping.name && token.kind === 'open') skipping.depth += 1;
      if (token.name === skipping.name && token.kind === 'close') skipping.depth -= 1;
      if (skipping.depth === 0) skipping = null;
      continue;
    }
    if (token.kind === 'text') lines.text(token.text);
    else if (token.kind === 'close') lines.close(token.name);
    else if (token.kind === 'open' && !VOID.has(token.name) && isLeftOut(token, byName))
      skipping = { name: token.name, depth: 1 };
    else lines.open(token.name);
  }
  return lines.done();
}

/**
 * The text of an HTML page as a person sees it: one line a block, table rows with tabs, without scripts, styles, comments and
 * the parts that call themselves navigation or footer. If leaving those out leaves next to nothing, they are kept.
 */
export function htmlToText(source: string): string {
  const text = extract(source, true);
  if (text.length >= 200) return text;
  const whole = extract(source, false);
  return whole.length > text.length * 3 ? whole : text;
}
