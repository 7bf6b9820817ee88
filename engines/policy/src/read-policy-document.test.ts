import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { PolicyFileError } from './intake/file-error.ts';
import { readPolicyDocument } from './read-policy-document.ts';
import { pdfOf } from './testing/pdf.ts';
import { docxOf, paragraphOf } from './testing/zip.ts';

const TEXT =
  '甲川市促进条例\n第一条　企业应当设立培训中心，培训教师不少于三名。\n第二条　具体办法由市人民政府制定。\n';
const read = (bytes: Uint8Array, fileName = 'a.txt') => readPolicyDocument(bytes, { fileName });
const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
  return bytes;
};
const gbk = (text: string): Uint8Array => {
  const table = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++)
      table.set(new TextDecoder('gbk').decode(Uint8Array.of(high, low)), [high, low]);
  return Uint8Array.from(
    [...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : (table.get(char) ?? [0x3f]))),
  );
};
const problemOf = (bytes: Uint8Array, fileName?: string) =>
  read(bytes, fileName).then(
    () => 'read',
    (error: unknown) => (error instanceof PolicyFileError ? error.problem : error),
  );

describe('encodings', () => {
  it.each([
    ['utf-8', new TextEncoder().encode(TEXT)],
    ['utf-8', new TextEncoder().encode(`\ufeff${TEXT}`)],
    ['gb18030', gbk(TEXT)],
    ['utf-16le', utf16(`\ufeff${TEXT}`, true)],
    ['utf-16be', utf16(`\ufeff${TEXT}`, false)],
    ['utf-16le', utf16(TEXT, true)],
  ])('reads the same text from %s', async (encoding, bytes) => {
    const reading = await read(bytes);
    expect(reading.document.encoding).toBe(encoding);
    expect(reading.text).toBe(TEXT);
    expect(reading.rules).toHaveLength(1);
  });

  it('says so when the encoding was only guessed, and when characters were lost', async () => {
    const guessed = await read(gbk(TEXT));
    expect(guessed.document.warnings.map((warning) => warning.code)).toContain('encoding-guessed');
    const broken = new Uint8Array([...new TextEncoder().encode(TEXT), 0xff, 0xfe, 0xe4]);
    const codes = (await read(broken)).document.warnings.map((warning) => warning.code);
    expect(codes).toContain('undecodable-characters');
  });
});

describe('html', () => {
  it('reads what a person sees: no scripts, comments, styles, navigation', async () => {
    const page = `<!doctype html><html><head><title>甲市</title><style>p{width:30%}</style></head><body><div class="nav">第九条 罚款九万元</div>
      <!-- 处五十万元罚款 --><script>var a = "第八条 罚款八万元";</script>
      <h1>甲川市促进条例</h1><p>&emsp;第一条&emsp;培训教师不少于<span>三</span>名。</p>第二条　期限五年以上。<br/>
      <table><tr><td>序号</td><td>责任单位</td></tr><tr><td>1</td><td><p>市教育局</p></td></tr></table></body></html>`;
    const reading = await read(new TextEncoder().encode(page), 'a.html');
    expect(reading.clauses.map((clause) => clause.label)).toEqual(['第一条', '第二条']);
    expect(reading.rules.map((rule) => rule.value)).toEqual([3, 5]);
    expect(reading.text).toContain('序号\t责任单位');
    expect(reading.tasks[0]?.units[0]?.name).toBe('市教育局');
  });

  it('leaves a text with remnants of markup a text, so that places stay those of the file', async () => {
    const text = '一、目标\n1. <span style="color:#333">新增学位不少于500个</span>。&nbsp;\n';
    const reading = await read(new TextEncoder().encode(text));
    expect(reading.text).toBe(text);
    expect(reading.rules.map((rule) => rule.quote)).toEqual(['不少于500个']);
  });
});

describe('docx', () => {
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
    </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

  it('prints the labels of automatic numbering, starting again under each heading', async () => {
    const items = [
      ['目标', 0],
      ['建设基地5个。', 1],
      ['办好学校。', 1],
      ['保障', 0],
      ['安排资金。', 1],
    ] as const;
    const body = items.map(([text, depth]) => paragraphOf(text, depth)).join('');
    const reading = await read(
      docxOf(`<w:document><w:body>${body}</w:body></w:document>`, numbering),
      'a.docx',
    );
    expect(reading.clauses.map((clause) => clause.label)).toEqual([
      '一、',
      '（一）',
      '（二）',
      '二、',
      '（一）',
    ]);
    expect(reading.rules.map((rule) => rule.value)).toEqual([5]);
  });

  it('reads tables as rows with tabs and leaves deleted text out', async () => {
    const cell = (text: string) => `<w:tc>${paragraphOf(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('任务')}${cell('责任单位')}</w:tr><w:tr>${cell('建基地')}${cell('市教育局')}</w:tr></w:tbl>`;
    const deleted =
      '<w:p><w:del><w:r><w:delText>9个</w:delText><w:t>8个</w:t></w:r></w:del><w:r><w:t>建设基地7个。</w:t></w:r></w:p>';
    const reading = await read(
      docxOf(`<w:document><w:body>${paragraphOf('一、目标')}${deleted}${table}</w:body></w:document>`),
      'a.docx',
    );
    expect(reading.rules.map((rule) => rule.value)).toEqual([7]);
    expect(reading.text).toContain('建基地\t市教育局');
  });

  it('takes in nothing from outside: a declared entity refuses the file', async () => {
    const xml = `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document>${paragraphOf('&x;')}</w:document>`;
    expect(await problemOf(docxOf(xml), 'a.docx')).toBe('malformed');
  });

  it('ends a zip bomb at the limit, also one that lies about its size', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(80 * 1024 * 1024) }, { level: 9 });
    expect(await problemOf(bomb, 'a.docx')).toBe('too-large');
    const liar = bomb.slice();
    const view = new DataView(liar.buffer);
    for (let i = 0; i + 4 < liar.length; i++)
      if (view.getUint32(i, true) === 80 * 1024 * 1024) view.setUint32(i, 1000, true);
    expect(await problemOf(liar, 'a.docx')).toBe('too-large');
  });

  it('refuses broken and foreign zip files clearly', async () => {
    const good = docxOf(`<w:document>${paragraphOf('一、目标')}</w:document>`);
    expect(await problemOf(good.slice(0, good.length - 30), 'a.docx')).toBe('malformed');
    expect(await problemOf(zipSync({ 'other.txt': new Uint8Array([65]) }), 'a.docx')).toBe('unsupported');
  });
});

describe('pdf', () => {
  it('reads the text layer line by line', async () => {
    const reading = await read(pdfOf(['Article text 1.', 'second line']), 'a.pdf');
    expect(reading.document.encoding).toBe('pdf');
    expect(reading.text).toBe('Article text 1.\nsecond line');
  });

  it('refuses a damaged file clearly', async () => {
    expect(await problemOf(new TextEncoder().encode('%PDF-1.7 nothing'), 'a.pdf')).toBe('malformed');
  });
});

describe('files that are no policy document', () => {
  it('are refused with a message for the person', async () => {
    expect(await problemOf(new Uint8Array())).toBe('empty');
    expect(await problemOf(new Uint8Array(50 * 1024 * 1024).fill(0x41))).toBe('too-large');
    expect(await problemOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2))).toBe('unsupported');
    expect(await problemOf(new TextEncoder().encode(' \n\n '))).toBe('no-text');
    await expect(read(new Uint8Array(50 * 1024 * 1024))).rejects.toThrow(
      '文件过大，无法读取（50 MB，上限 20 MB）',
    );
  });
});
