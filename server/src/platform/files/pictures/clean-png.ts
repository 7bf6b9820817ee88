import { fileRefusal } from '../file-refusal.ts';

const SIGNATURE = 8;
/** Chunks that the pixels need (PNG, third edition, 5.6 and 11.3); texts, times and positions are none of them. */
const KEPT = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'sBIT',
  'bKGD',
  'pHYs',
]);

/** A PNG with only what its pixels need, cut at its end. */
export function cleanPng(bytes: Buffer): Buffer {
  const pieces = [bytes.subarray(0, SIGNATURE)];
  let at = SIGNATURE;
  let first = true;
  for (;;) {
    if (at + 12 > bytes.length) throw fileRefusal.damaged();
    const end = at + 12 + bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length || first !== (name === 'IHDR')) throw fileRefusal.damaged();
    if (name === 'acTL') throw fileRefusal.animated();
    if (KEPT.has(name)) pieces.push(bytes.subarray(at, end));
    if (name === 'IEND') return Buffer.concat(pieces);
    first = false;
    at = end;
  }
}
