/** Text in one writing: full-width letters and digits become half-width, blanks of every kind one space, ends trimmed. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

/** `plainText` in lower case without any blanks: what the value readers work on. */
export function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}
