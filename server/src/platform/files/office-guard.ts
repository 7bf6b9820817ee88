import { fileRefusal } from './file-refusal.ts';
import { readZipParts, type ZipPart } from './zip-parts.ts';

const MOST_UNPACKED = 100 * 1_048_576;
/** Main part of each kind, in `[Content_Types].xml` (ECMA-376, part 1, 11.3 and 12.3). */
const MAIN = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
} as const;
const MACROS = /vba|activex|macrosheet|dialogsheet|macroenabled|customui/i;
const EMBEDDED = /oleobject|(^|\/)embeddings\/(?!.*\.(xlsx|docx|pptx)$)/i;
const EXECUTABLE = /\.(exe|dll|scr|com|bat|cmd|ps1|vbs|js|jse|hta|lnk|jar|msi|sh|html?|svg|swf)$/i;

/**
 * Refuses a document or workbook that is damaged, unpacks to too much, or carries more than text, tables and pictures: macros,
 * controls, objects of other programs, links to other files, entities. What is embedded as a document of its own is looked
 * into too.
 */
export async function guardOffice(bytes: Buffer, kind: keyof typeof MAIN, depth = 0): Promise<void> {
  let main = false;
  const names = new Set<string>();
  for await (const part of readZipParts(bytes, MOST_UNPACKED)) {
    const name = part.name.toLowerCase();
    if (names.has(name)) throw fileRefusal.damaged();
    names.add(name);
    guardName(name);
    if (/\.(xml|rels|vml)$/.test(name)) {
      const text = textOf(part);
      guardText(name, text);
      main ||= name === '[content_types].xml' && text.includes(MAIN[kind]);
    }
    const inner = /\.(xlsx|docx|pptx|docm|xlsm|pptm|zip)$/.exec(name)?.[1];
    if (inner !== undefined) await guardInner(part.content, inner, depth);
  }
  if (!main) throw fileRefusal.damaged();
}

/** A chart keeps its figures in a workbook of its own; anything else inside is refused. */
async function guardInner(content: Buffer, kind: string, depth: number): Promise<void> {
  if ((kind !== 'xlsx' && kind !== 'docx') || depth > 0) throw fileRefusal.embedded();
  await guardOffice(content, kind, depth + 1);
}

function guardName(name: string): void {
  if (MACROS.test(name)) throw fileRefusal.macros();
  if (EMBEDDED.test(name) || EXECUTABLE.test(name)) throw fileRefusal.embedded();
}

function guardText(name: string, text: string): void {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw fileRefusal.damaged();
  if (name === '[content_types].xml') {
    if (MACROS.test(text)) throw fileRefusal.macros();
    if (/oleobject/i.test(text)) throw fileRefusal.embedded();
  }
  if (name.endsWith('.rels')) guardRelations(text);
  if (/<(\w+:)?(ddeLink|oleLink)\b|\bDDE(AUTO)?\s+["\w]/.test(text)) throw fileRefusal.linked();
}

/** Links to web addresses and mailboxes stay; whatever else is fetched or opened from outside is refused (ECMA-376, part 2, 9.3). */
function guardRelations(text: string): void {
  for (const [relation] of text.matchAll(/<(\w+:)?Relationship\b[^>]*>/g)) {
    if (MACROS.test(relation)) throw fileRefusal.macros();
    if (/oleObject/i.test(relation)) throw fileRefusal.embedded();
    if (!/TargetMode\s*=\s*["']External/i.test(relation)) continue;
    const target = /Target\s*=\s*["']([^"']*)/.exec(relation)?.[1] ?? '';
    const hyperlink = /Type\s*=\s*["'][^"']*\/hyperlink["']/i.test(relation);
    if (!hyperlink || !/^(https?:|mailto:|#)/i.test(target.trim())) throw fileRefusal.linked();
  }
}

/** XML may come in UTF-16, which would hide what is looked for. */
function textOf({ content }: ZipPart): string {
  if (content[0] === 0xff && content[1] === 0xfe) return content.toString('utf16le');
  if (content[0] === 0xfe && content[1] === 0xff) return Buffer.from(content).swap16().toString('utf16le');
  if (content.subarray(0, 64).includes(0)) throw fileRefusal.damaged();
  return content.toString('utf8');
}
