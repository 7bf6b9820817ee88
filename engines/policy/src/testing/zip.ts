import { zipSync } from 'fflate';

const encode = (text: string) => new TextEncoder().encode(text);

/** A Word file with the given `document.xml` (and numbering), for tests. */
export function docxOf(document: string, numbering?: string): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': encode('<Types/>'),
    'word/document.xml': encode(document),
  };
  if (numbering !== undefined) files['word/numbering.xml'] = encode(numbering);
  return zipSync(files);
}

/** A paragraph of `document.xml`; with `list` it is item of list 1 at that depth. */
export function paragraphOf(text: string, list?: number): string {
  const place =
    list === undefined
      ? ''
      : `<w:pPr><w:numPr><w:ilvl w:val="${list}"/><w:numId w:val="1"/></w:numPr></w:pPr>`;
  return `<w:p>${place}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
