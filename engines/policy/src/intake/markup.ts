/** A piece of HTML or XML as it comes; names are lower case, `attributes` is the raw text between name and `>`. */
export interface MarkupToken {
  kind: 'text' | 'open' | 'close' | 'empty';
  name: string;
  attributes: string;
  text: string;
}

const NAME = /^[A-Za-z_][\w:.-]{0,60}/;
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'noscript']);

const textToken = (text: string): MarkupToken => ({ kind: 'text', name: '', attributes: '', text });

/** End of a tag that begins at `at`: the `>` outside quotes, or -1. */
function tagEnd(source: string, at: number): number {
  let quote = '';
  const limit = Math.min(source.length, at + 4_000);
  for (let i = at; i < limit; i++) {
    const char = source.charAt(i);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return i;
  }
  return -1;
}

/**
 * Cuts markup into tokens, left to right, in linear time and without a tree (no depth can exhaust the stack). Comments,
 * declarations and processing instructions are left out; entities are never looked up anywhere. With `html`, the contents of
 * script, style and the like come as no text.
 */
export function* readMarkup(source: string, html: boolean): Generator<MarkupToken> {
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open === -1) {
      yield textToken(source.slice(at));
      return;
    }
    if (open > at) yield textToken(source.slice(at, open));
    const skipped = skipDeclaration(source, open);
    if (skipped !== null) {
      at = skipped;
      continue;
    }
    const closing = source.charAt(open + 1) === '/';
    const from = open + (closing ? 2 : 1);
    const name = NAME.exec(source.slice(from, from + 64))?.[0];
    const end = name === undefined ? -1 : tagEnd(source, from + name.length);
    if (end === -1 && source.indexOf('>', open) === -1) {
      yield textToken(source.slice(open));
      return;
    }
    if (name === undefined || end === -1) {
      yield textToken('<');
      at = open + 1;
      continue;
    }
    const lower = name.toLowerCase();
    const body = source.slice(from + name.length, end);
    const empty = body.endsWith('/');
    yield { kind: closing ? 'close' : empty ? 'empty' : 'open', name: lower, attributes: body, text: '' };
    at = end + 1;
    if (html && !closing && !empty && RAW.has(lower)) at = rawEnd(source, at, lower);
  }
}

function skipDeclaration(source: string, open: number): number | null {
  const after = (mark: string, length: number): number => {
    const end = source.indexOf(mark, open + 2);
    return end === -1 ? source.length : end + length;
  };
  if (source.startsWith('<!--', open)) return after('-->', 3);
  if (source.startsWith('<![CDATA[', open)) return after(']]>', 3);
  if (source.startsWith('<?', open)) return after('?>', 2);
  return source.startsWith('<!', open) ? after('>', 1) : null;
}

function rawEnd(source: string, at: number, name: string): number {
  const close = new RegExp(`</${name}`, 'gi');
  close.lastIndex = at;
  return close.exec(source)?.index ?? source.length;
}

/** The value of an attribute in a token's raw attributes, or `undefined`. */
export function attributeOf(token: MarkupToken, name: string): string | undefined {
  const at = token.attributes.indexOf(`${name}=`);
  if (at === -1 || (at > 0 && /[\w:-]/.test(token.attributes.charAt(at - 1)))) return undefined;
  const rest = token.attributes.slice(at + name.length + 1);
  const quote = rest.charAt(0);
  if (quote === '"' || quote === "'") return rest.slice(1, Math.max(1, rest.indexOf(quote, 1)));
  return /^[^\s/>]+/.exec(rest)?.[0];
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  bull: '•',
  copy: '©',
  times: '×',
  divide: '÷',
  plusmn: '±',
  deg: '°',
  permil: '‰',
  le: '≤',
  ge: '≥',
  ne: '≠',
  laquo: '«',
  raquo: '»',
  sect: '§',
  zwnj: '',
  zwj: '',
  shy: '',
  sup2: '²',
  sup3: '³',
  frac12: '½',
  yen: '¥',
  reg: '®',
  trade: '™',
  rarr: '→',
  larr: '←',
};

/** Replaces character references; names that are not known stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,7}));?/gi,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
      const code = hex !== undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10);
      if (code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return ' ';
      return String.fromCodePoint(code);
    },
  );
}
