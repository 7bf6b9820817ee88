import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  jpegSegment,
  pngChunk,
  sampleJpeg,
  sampleOffice,
  samplePdf,
  samplePng,
  sampleWebp,
} from '../../testing/sample-files.ts';
import { AppError } from '../errors/index.ts';
import { takeFile } from './index.ts';

const take = (bytes: Buffer, name = '附件') => takeFile(bytes, { name, mostBytes: 5_000_000 });
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const external = (type: string, target: string) =>
  `<Relationships><Relationship Id="r1" Type="${RELATIONS}/${type}" Target="${target}" TargetMode="External"/></Relationships>`;

async function refusalOf(bytes: Buffer): Promise<string> {
  const error = await take(bytes).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw error ?? new Error('the file was taken');
  return error.detail.en;
}

describe('a file that is taken', () => {
  it.each([
    ['pdf', samplePdf()],
    ['docx', sampleOffice('docx')],
    ['xlsx', sampleOffice('xlsx')],
    ['png', samplePng()],
    ['jpg', sampleJpeg()],
    ['webp', sampleWebp()],
  ] as const)('is a %s by its content, whatever it is called', async (kind, bytes) => {
    const taken = await take(bytes, '照片.exe');
    expect(taken).toMatchObject({ kind, name: `照片.exe.${kind}` });
    expect(taken.bytes.length).toBeGreaterThan(10);
  });

  it('keeps ordinary links and the workbook behind a chart', async () => {
    const parts = {
      'word/_rels/document.xml.rels': external('hyperlink', 'https://example.cn/'),
      'word/embeddings/Microsoft_Excel_Sheet1.xlsx': new Uint8Array(sampleOffice('xlsx')),
    };
    expect((await take(sampleOffice('docx', parts))).kind).toBe('docx');
  });

  it.each([
    ['../../etc/passwd', 'passwd.png'],
    ['C:\\Temp\\设备清单.PNG', '设备清单.png'],
    ['报告\u202Egnp.exe', '报告gnp.exe.png'],
    ['a\r\nSet-Cookie: x.png', 'aSet-Cookie_ x.png'],
    ['<script>"x".png', '_script__x_.png'],
    ['...', '附件.png'],
    ['con', '_con.png'],
    ['长'.repeat(300), `${'长'.repeat(80)}.png`],
    ['\u0000\u200B.png', '附件.png'],
  ])('is named safely: %j', async (name, safe) => {
    expect((await take(samplePng(), name)).name).toBe(safe);
  });

  it('loses where a picture was taken, its texts, and what is hidden behind its end', async () => {
    const secret = Buffer.from('SECRET-PLACE');
    const hidden = Buffer.from('<script>SECRET-PLACE</script>');
    const pictures = [
      samplePng({ chunks: [pngChunk('tEXt', secret), pngChunk('eXIf', secret)] }),
      sampleJpeg(
        jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), secret])),
        jpegSegment(0xfe, secret),
      ),
      sampleWebp(['EXIF', secret], ['XMP ', secret]),
    ];
    for (const picture of pictures) {
      const { bytes } = await take(Buffer.concat([picture, hidden]));
      expect(bytes.includes('SECRET')).toBe(false);
    }
  });

  it('keeps which way up a photograph is', async () => {
    const exif = Buffer.from('4578696600004d4d002a00000008000101120003000000010006000000000000', 'hex');
    const { bytes } = await take(sampleJpeg(jpegSegment(0xe1, exif)));
    const { imageSize } = await import('image-size');
    expect(imageSize(bytes).orientation).toBe(6);
  });
});

describe('a file is refused', () => {
  it.each([
    ['nothing', Buffer.alloc(0), /empty/],
    ['a text', Buffer.from('hello'), /Only PDF/],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), /Only PDF/],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), /Only PDF/],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), /Only PDF/],
    [
      'an archive that calls itself nothing',
      Buffer.from('504b0506'.padEnd(44, '0'), 'hex'),
      /Only PDF|damaged/,
    ],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'), /Only PDF/],
    ['a PDF cut off', samplePdf().subarray(0, 120), /damaged/],
    ['a PDF with a program', samplePdf('5 0 obj << /S /Launch /F (cmd.exe) >> endobj'), /scripts/],
    ['a PDF with a script', samplePdf('5 0 obj << /S /JavaScript /JS (app.alert) >> endobj'), /scripts/],
    ['a PDF that hides its script', samplePdf('5 0 obj << /S /J#61vaScript >> endobj'), /scripts/],
    ['a PDF with a file inside', samplePdf('5 0 obj << /Type /EmbeddedFile >> endobj'), /scripts/],
    ['an encrypted PDF', samplePdf('trailer << /Encrypt 5 0 R >>'), /encrypted/],
    ['a document with macros', sampleOffice('docx', { 'word/vbaProject.bin': 'x' }), /macros/],
    ['a workbook with old macros', sampleOffice('xlsx', { 'xl/macrosheets/sheet1.xml': '<a/>' }), /macros/],
    ['a control', sampleOffice('docx', { 'word/activeX/activeX1.xml': '<a/>' }), /macros/],
    ['a packed object', sampleOffice('docx', { 'word/embeddings/oleObject1.bin': 'x' }), /embedded/],
    ['a program inside', sampleOffice('docx', { 'word/media/image1.exe': 'MZ' }), /embedded/],
    [
      'macros inside an embedded workbook',
      sampleOffice('docx', {
        'word/embeddings/a.xlsx': new Uint8Array(sampleOffice('xlsx', { 'xl/vbaProject.bin': 'x' })),
      }),
      /macros/,
    ],
    [
      'a template elsewhere',
      sampleOffice('docx', {
        'word/_rels/settings.xml.rels': external('attachedTemplate', 'https://evil.example/t.dotm'),
      }),
      /other files/,
    ],
    [
      'a link into the reader’s own machine',
      sampleOffice('docx', { 'word/_rels/document.xml.rels': external('hyperlink', 'file:///c:/x.exe') }),
      /other files/,
    ],
    [
      'a live link to another program',
      sampleOffice('xlsx', { 'xl/externalLinks/externalLink1.xml': '<x:ddeLink ddeService="cmd"/>' }),
      /other files/,
    ],
    [
      'entities',
      sampleOffice('docx', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
      /damaged/,
    ],
    ['a way out', sampleOffice('docx', { '../../evil.xml': '<a/>' }), /damaged|Only PDF/],
    ['a bomb', sampleOffice('docx', { 'word/document.xml': new Uint8Array(120 * 1_048_576) }), /too large/],
    ['a picture of 900 million pixels', samplePng({ declared: 30_000 }), /pixels/],
    ['a cut picture', samplePng().subarray(0, 40), /damaged/],
    ['an animation', samplePng({ chunks: [pngChunk('acTL', Buffer.alloc(8))] }), /[Aa]nimated/],
    ['a moving WebP', sampleWebp(['ANMF', Buffer.alloc(16)]), /[Aa]nimated/],
  ])('that is %s', async (_what, bytes, words) => {
    expect(await refusalOf(bytes)).toMatch(words);
  });

  it('that names a script in a packed object of a PDF', async () => {
    const objects = deflateSync(Buffer.from('5 0 << /S /JavaScript /JS (x) >>'));
    const stream = `5 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${objects.length} >> stream\n${objects.toString('latin1')}\nendstream endobj`;
    expect(await refusalOf(samplePdf(stream))).toMatch(/scripts/);
  });

  it('that is larger than allowed', async () => {
    await expect(takeFile(Buffer.alloc(11), { name: 'a', mostBytes: 10 })).rejects.toThrow(/larger/);
  });
});
