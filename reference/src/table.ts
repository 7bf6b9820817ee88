/**
 * Reading the code tables. A table is written as text, one entry a line, because that is how a person who knows the
 * trade checks it: columns are split by `|`, lists inside a column by spaces, and `#` starts a comment line.
 */
export function tableRows(text: string): string[][] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

/** A list inside a cell. */
export function cellList(cell: string | undefined): string[] {
  return (cell ?? '').split(/\s+/u).filter((part) => part !== '');
}

/** A name another entry is known by; `ambiguous` where the same word also names something else in the same table. */
export interface Alias {
  text: string;
  ambiguous: boolean;
}

/** Aliases of a cell; a leading `~` declares one ambiguous. */
export function cellAliases(cell: string | undefined): Alias[] {
  return cellList(cell).map((text) =>
    text.startsWith('~') ? { text: text.slice(1), ambiguous: true } : { text, ambiguous: false },
  );
}

/** How sure a link between two tables is: main 0.9 (`+`), usual 0.6, possible 0.3 (`-`). */
export interface WeightedName {
  name: string;
  confidence: number;
}

/** Links of a cell with their marks. */
export function cellLinks(cell: string | undefined): WeightedName[] {
  return cellList(cell).map((text) => {
    if (text.startsWith('+')) return { name: text.slice(1), confidence: 0.9 };
    if (text.startsWith('-')) return { name: text.slice(1), confidence: 0.3 };
    return { name: text, confidence: 0.6 };
  });
}
