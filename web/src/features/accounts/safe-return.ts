const SITE = 'http://site.invalid';

/** An address to go back to: a path on this site, or `otherwise`. */
export function safeReturn(address: string | null, otherwise: string): string {
  if (address === null || !address.startsWith('/')) return otherwise;
  try {
    const { origin, pathname, search } = new URL(address, SITE);
    return origin === SITE && !pathname.startsWith('//') ? pathname + search : otherwise;
  } catch {
    return otherwise;
  }
}
