import { decodeText } from './intake/decode.ts';
import { docxToText } from './intake/docx-text.ts';
import { PolicyFileError } from './intake/file-error.ts';
import { htmlToText } from './intake/html-text.ts';
import { LIMITS } from './intake/limits.ts';
import { pdfToText } from './intake/pdf-text.ts';
import { readPolicyText } from './read-text.ts';
import type { PolicyReading, PolicyWarning } from './result.ts';
import type { UnitAliases } from './tasks/canonical-name.ts';

export interface ReadDocumentOptions {
  /** Only its ending is used, to tell a saved page from a text with remnants of markup. */
  fileName: string;
  /** The office's own table of unit names, in place of `DEFAULT_UNIT_ALIASES`. */
  unitAliases?: UnitAliases;
}

interface TakenIn {
  text: string;
  encoding: string;
  warnings: PolicyWarning[];
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, i) => bytes[i] === byte);

const PDF = [0x25, 0x50, 0x44, 0x46];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

async function takeIn(bytes: Uint8Array, fileName: string): Promise<TakenIn> {
  if (startsWith(bytes, PDF)) return { text: await pdfToText(bytes), encoding: 'pdf', warnings: [] };
  if (startsWith(bytes, ZIP)) return { text: docxToText(bytes), encoding: 'docx', warnings: [] };
  if (startsWith(bytes, OLE)) throw new PolicyFileError('unsupported', '旧版 Word（.doc），请另存为 .docx');
  const decoded = decodeText(bytes);
  const page =
    /\.x?html?$/i.test(fileName) ||
    /^\s*(?:<!doctype html|<html[\s>]|<\?xml[^>]{0,200}>\s*<html)/i.test(decoded.text.slice(0, 1000));
  return page ? { ...decoded, text: htmlToText(decoded.text) } : decoded;
}

/**
 * Reads a policy document: txt (any common Chinese encoding), html, docx or pdf, told apart by content. Gives the text, its
 * clauses, tasks and rules, each with its place in that text (for txt the decoded file itself), and warnings for all that was
 * repaired or is doubtful. Throws `PolicyFileError` for a file that is too large, damaged, or no document.
 */
export async function readPolicyDocument(
  bytes: Uint8Array,
  options: ReadDocumentOptions,
): Promise<PolicyReading> {
  if (bytes.length === 0) throw new PolicyFileError('empty', options.fileName);
  if (bytes.length > LIMITS.fileBytes) {
    const megabytes = (size: number) => `${Math.round(size / 1024 / 1024)} MB`;
    throw new PolicyFileError('too-large', `${megabytes(bytes.length)}，上限 ${megabytes(LIMITS.fileBytes)}`);
  }
  const { text, encoding, warnings } = await takeIn(bytes, options.fileName);
  if (text.length > LIMITS.textUnits)
    throw new PolicyFileError('too-large', `文字 ${text.length} 个，上限 ${LIMITS.textUnits}`);
  if (text.trim() === '') throw new PolicyFileError('no-text', options.fileName);
  const shared = { encoding, warnings };
  return readPolicyText(
    text,
    options.unitAliases === undefined ? shared : { ...shared, unitAliases: options.unitAliases },
  );
}
