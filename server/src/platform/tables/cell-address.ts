/** Address of a cell as spreadsheets write it: row 17, column 2 → `C17`. `rowNumber` starts at 1, `column` at 0. */
export function cellAddress(rowNumber: number, column: number): string {
  return `${columnLetters(column)}${rowNumber}`;
}

/** Letters of a column, counted from 0: 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}
