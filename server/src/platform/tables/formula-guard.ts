/**
 * Spreadsheet programs run a csv cell as a formula when it begins with one of these; full-width forms too, where the
 * system's language is Chinese or Japanese.
 */
const DANGEROUS = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/u;

/** Puts an apostrophe before a text that would be run as a formula. `unguardText` takes it away again. */
export function guardText(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}

/** The text as it was before `guardText`. */
export function unguardText(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
