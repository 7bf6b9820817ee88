/** An address that its owner recognises and nobody else can write to: `chen.min@school.example` → `c***n@school.example`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const local = email.slice(0, Math.max(at, 0));
  const shown = local.length > 2 ? `${local[0]}***${local.at(-1)}` : `${local[0] ?? ''}***`;
  return `${shown}${email.slice(at)}`;
}
