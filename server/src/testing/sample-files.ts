import { deflateSync } from 'node:zlib';
import { type Zippable, zipSync } from 'fflate';

/** Small files of every kind that the platform takes, made from what the formats ask for. */

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A PDF of one empty page; `objects` are put in beside it. */
export function samplePdf(objects = ''): Buffer {
  return Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] >>\nendobj\n${objects}\nxref\n0 4\ntrailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n9\n%%EOF\n`,
    'latin1',
  );
}

const CONTENT = {
  docx: ['word/document.xml', 'wordprocessingml.document'],
  xlsx: ['xl/workbook.xml', 'spreadsheetml.sheet'],
} as const;

/** A document or workbook of the parts that make one; `parts` are added, or take their place. */
export function sampleOffice(kind: 'docx' | 'xlsx', parts: Record<string, string | Uint8Array> = {}): Buffer {
  const [main, type] = CONTENT[kind];
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${main}"/></Relationships>`,
    [main]: '<?xml version="1.0"?><root/>',
    ...parts,
  };
  const zipped: Zippable = {};
  for (const [name, content] of Object.entries(all)) {
    zipped[name] = typeof content === 'string' ? bytesOf(content) : content;
  }
  // One time for all, so that the same content is the same file whenever it is made.
  return Buffer.from(zipSync(zipped, { mtime: '2026-01-01T00:00:00' }));
}

/** A grey PNG; `chunks` stand before its end, `declared` is the size that its header claims. */
export function samplePng(options: { size?: number; declared?: number; chunks?: Buffer[] } = {}): Buffer {
  const { size = 2, declared = size, chunks = [] } = options;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(declared, 0);
  header.writeUInt32BE(declared, 4);
  header[8] = 8;
  const pixels = deflateSync(Buffer.alloc(size * (size + 1)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [pngChunk('IHDR', header), pngChunk('IDAT', pixels), ...chunks, pngChunk('IEND')];
  return Buffer.concat([signature, ...parts]);
}

export function pngChunk(name: string, content: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const chunk = Buffer.alloc(named.length + 8);
  chunk.writeUInt32BE(content.length, 0);
  named.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(named), named.length + 4);
  return chunk;
}

/** A JPEG of 8 × 8 pixels; `segments` stand behind its start. */
export function sampleJpeg(...segments: Buffer[]): Buffer {
  const segment = (marker: number, hex: string) => jpegSegment(marker, Buffer.from(hex, 'hex'));
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    segment(0xe0, '4a46494600010100000100010000'),
    ...segments,
    segment(0xdb, `00${'01'.repeat(64)}`),
    segment(0xc0, '0800080008010111'.concat('00')),
    segment(0xc4, `00${'0001'.padEnd(32, '0')}00`),
    segment(0xda, '0101003f00'.concat('00').slice(0, 12)),
    Buffer.from('fe00ff00ffd9', 'hex'),
  ]);
}

export function jpegSegment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** A lossless WebP of one pixel; `chunks` stand behind the picture. */
export function sampleWebp(...chunks: [string, Buffer][]): Buffer {
  const pixel = Buffer.from('2f0000001007101111888808', 'hex');
  const parts = [['VP8L', pixel] as const, ...chunks].map(([name, content]) => {
    const chunk = Buffer.alloc(8 + content.length + (content.length % 2));
    chunk.write(name, 'latin1');
    chunk.writeUInt32LE(content.length, 4);
    content.copy(chunk, 8);
    return chunk;
  });
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...parts]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
