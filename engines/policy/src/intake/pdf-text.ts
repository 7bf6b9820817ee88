import { PolicyFileError } from './file-error.ts';
import { LIMITS } from './limits.ts';

interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** A text item as the PDF reader gives it; marks between items have no `str`. */
function toPiece(item: object): Piece | null {
  if (!('str' in item) || typeof item.str !== 'string' || item.str === '') return null;
  if (!('transform' in item) || !Array.isArray(item.transform)) return null;
  const [, , , height, x, y] = item.transform.map(Number);
  const width = 'width' in item ? Number(item.width) : 0;
  return { text: item.str, x: x ?? 0, y: y ?? 0, width, size: Math.abs(height ?? 10) || 10 };
}

/** Puts the pieces of a page into lines by their height, left to right; a wide gap becomes a space. */
function toLines(pieces: Piece[]): string[] {
  const sorted = pieces.toSorted((a, b) => b.y - a.y || a.x - b.x);
  const rows: Piece[][] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (
      row !== undefined &&
      first !== undefined &&
      Math.abs(first.y - piece.y) < Math.max(2, first.size * 0.4)
    )
      row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => {
    let line = '';
    let end = Number.NEGATIVE_INFINITY;
    for (const piece of row.toSorted((a, b) => a.x - b.x)) {
      if (line !== '' && piece.x - end > piece.size * 0.8) line += ' ';
      line += piece.text;
      end = piece.x + piece.width;
    }
    return line.trim();
  });
}

/** The text of a PDF's text layer, line by line as printed, pages one after another. */
export async function pdfToText(bytes: Uint8Array): Promise<string> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    const pdf = await getDocumentProxy(bytes.slice(), {
      isEvalSupported: false,
      useSystemFonts: false,
      verbosity: 0,
    });
    if (pdf.numPages > LIMITS.pdfPages) throw new PolicyFileError('too-large', `PDF 有 ${pdf.numPages} 页`);
    const lines: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const content = await page.getTextContent();
      const pieces = content.items.map((item) => toPiece(item)).filter((piece) => piece !== null);
      lines.push(...toLines(pieces));
      page.cleanup();
    }
    await pdf.destroy();
    return lines.filter((line) => line !== '').join('\n');
  } catch (error) {
    if (error instanceof PolicyFileError) throw error;
    throw new PolicyFileError('malformed', error instanceof Error ? error.message : 'PDF 无法打开');
  }
}
