/** A stretch of the original that the grammar must not see; `as` is what it reads instead (one unit), or nothing. */
export interface Noise {
  start: number;
  end: number;
  as?: string;
  kind: 'markup' | 'entity' | 'pinyin';
}

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  gt: '>',
  lt: '<',
  amp: '&',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '-',
  ndash: '-',
  hellip: '…',
  middot: '·',
  copy: '©',
  times: '×',
  apos: "'",
  ge: '≥',
  le: '≤',
};

const NOISE =
  /<!--[^\n]{0,500}?-->|<\/?[a-z][a-z0-9]{0,12}(?:[\s/][^<>\n]{0,300})?>|&(?:([a-z]{2,6})|#(\d{2,6})|#x([0-9a-f]{2,5}));|(?<=[㐀-鿿?�])\([a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹĭŭăĕŏ][a-zü]{0,5}\)/gi;

function entityChar(name?: string, decimal?: string, hex?: string): string | undefined {
  if (name !== undefined) return ENTITIES[name.toLowerCase()];
  const code = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16);
  return code > 0x1f && code < 0xd800 ? String.fromCharCode(code) : undefined;
}

/** Remnants of markup, character references and pinyin set after characters (機(jī)構), in order. Linear in the text. */
export function findNoise(folded: string): Noise[] {
  const found: Noise[] = [];
  if (!/[<&]|[㐀-鿿?�]\([a-zü]{0,5}[à-ǜ]/i.test(folded)) return found;
  for (const match of folded.matchAll(NOISE)) {
    const start = match.index;
    const end = start + match[0].length;
    const first = match[0][0];
    if (first === '<') found.push({ start, end, kind: 'markup' });
    else if (first === '(') found.push({ start, end, kind: 'pinyin' });
    else {
      const as = entityChar(match[1], match[2], match[3]);
      if (as !== undefined) found.push({ start, end, as, kind: 'entity' });
    }
  }
  return found;
}
