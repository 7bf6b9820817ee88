import type { FileKind } from './file-kind.ts';

const LONGEST = 80;
const EXTENSIONS: Record<FileKind, RegExp> = {
  pdf: /\.pdf$/i,
  docx: /\.docx$/i,
  xlsx: /\.xlsx$/i,
  png: /\.png$/i,
  jpg: /\.jpe?g$/i,
  webp: /\.webp$/i,
};
/** Names that Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A name that can be shown and saved anywhere: no path, no control or direction characters, nothing that a file system takes
 * for something else, and the extension of what the file really is.
 */
export function cleanFileName(name: string, kind: FileKind): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const shown = last
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*%;]/g, '_')
    .replace(/\s+/gu, ' ')
    .replace(EXTENSIONS[kind], '')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  const short = [...shown].slice(0, LONGEST).join('').trim();
  const base = short === '' ? '附件' : DEVICE.test(short) ? `_${short}` : short;
  return `${base}.${kind}`;
}
