import { fileRefusal } from '../file-refusal.ts';

const [SOI, EOI, SOS, APP0, APP1, APP2, APP14, COM] = [0xd8, 0xd9, 0xda, 0xe0, 0xe1, 0xe2, 0xee, 0xfe];

/**
 * A JPEG with only what its pixels need, cut at its end: of the application segments JFIF, the colour profile and Adobe's
 * transform stay (ITU-T T.81, annex B). Which way up it is, is kept.
 */
export function cleanJpeg(bytes: Buffer, orientation: number): Buffer {
  const pieces = [Buffer.from([0xff, SOI]), orientationSegment(orientation)];
  let at = 2;
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) throw fileRefusal.damaged();
    if (marker === EOI) {
      pieces.push(Buffer.from([0xff, EOI]));
      return Buffer.concat(pieces);
    }
    const end = at + 2 + lengthAt(bytes, at + 2);
    if (end > bytes.length) throw fileRefusal.damaged();
    const until = marker === SOS ? endOfScan(bytes, end) : end;
    if (isKept(marker, bytes.subarray(at + 4, end))) pieces.push(bytes.subarray(at, until));
    at = until;
  }
}

function lengthAt(bytes: Buffer, at: number): number {
  if (at + 2 > bytes.length) throw fileRefusal.damaged();
  const length = bytes.readUInt16BE(at);
  if (length < 2) throw fileRefusal.damaged();
  return length;
}

/** Inside a scan 0xFF is followed by 0x00 or a restart marker; anything else ends it. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw fileRefusal.damaged();
}

function isKept(marker: number, content: Buffer): boolean {
  if (marker === APP2) return content.toString('latin1', 0, 11) === 'ICC_PROFILE';
  if (marker === COM) return false;
  return marker < APP0 || marker > 0xef || marker === APP0 || marker === APP14;
}

/** The smallest Exif that says which way up (Exif 3.0, 4.6.5: tag 0x0112); none for the usual way. */
function orientationSegment(orientation: number): Buffer {
  if (orientation <= 1 || orientation > 8) return Buffer.alloc(0);
  const exif = Buffer.from('4578696600004d4d002a00000008000101120003000000010000000000000000', 'hex');
  exif.writeUInt16BE(orientation, 24);
  return Buffer.concat([Buffer.from([0xff, APP1, 0, exif.length + 2]), exif]);
}
