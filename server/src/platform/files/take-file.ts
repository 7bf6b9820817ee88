import { fileTypeFromBuffer } from 'file-type';
import { FILE_KINDS, type FileKind } from './file-kind.ts';
import { cleanFileName } from './file-name.ts';
import { fileRefusal } from './file-refusal.ts';
import { guardOffice } from './office-guard.ts';
import { guardPdf } from './pdf-guard.ts';
import { cleanPicture } from './picture-guard.ts';

/** A file that was looked into and may be kept. */
export interface TakenFile {
  kind: FileKind;
  /** Safe to show and to save under. */
  name: string;
  /** What is kept: pictures without what they tell of their maker. */
  bytes: Buffer;
}

/**
 * Looks into a file that somebody sent: what it is by its content, whether it is whole, and whether it carries anything that
 * runs, unpacks to too much, or refers elsewhere. Throws the refusal; its name is never believed.
 */
export async function takeFile(
  bytes: Buffer,
  { name, mostBytes }: { name: string; mostBytes: number },
): Promise<TakenFile> {
  if (bytes.length === 0) throw fileRefusal.empty();
  if (bytes.length > mostBytes) throw fileRefusal.tooLarge(mostBytes);
  const kind = await recognise(bytes);
  return { kind, name: cleanFileName(name, kind), bytes: await guard(bytes, kind) };
}

const MACRO_KINDS = new Set(['docm', 'dotm', 'xlsm', 'xltm', 'pptm', 'potm', 'ppsm', 'xlsb']);

async function recognise(bytes: Buffer): Promise<FileKind> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const extension: string | undefined = found?.ext;
  if (extension === 'apng') throw fileRefusal.animated();
  if (extension !== undefined && MACRO_KINDS.has(extension)) throw fileRefusal.macros();
  const kind = FILE_KINDS.find((known) => known === extension);
  if (!kind) throw fileRefusal.unknown();
  return kind;
}

async function guard(bytes: Buffer, kind: FileKind): Promise<Buffer> {
  if (kind === 'pdf') {
    guardPdf(bytes);
    return bytes;
  }
  if (kind === 'docx' || kind === 'xlsx') {
    await guardOffice(bytes, kind);
    return bytes;
  }
  return cleanPicture(bytes, kind);
}
