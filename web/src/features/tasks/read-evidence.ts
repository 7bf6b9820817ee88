import type { NewEvidence } from '@rongqiao/contracts';

const RECORD =
  /\/(listings|organisations|introductions)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[/?#].*)?$/i;
const KINDS = { listings: 'listing', organisations: 'organisation', introductions: 'introduction' } as const;

/**
 * Evidence from an address that somebody pasted: a page of this site is its record, any other page a link, which needs a name. Null where
 * the address is no whole address, or the name is missing.
 */
export function readEvidence(
  { address, title }: { address: string; title: string },
  origin: string,
): NewEvidence | null {
  const text = address.trim();
  if (!URL.canParse(text, origin)) return null;
  const url = new URL(text, origin);
  const found = url.origin === origin ? RECORD.exec(url.pathname) : null;
  if (found) return { kind: KINDS[found[1] as keyof typeof KINDS], id: (found[2] ?? '').toLowerCase() };
  const name = title.trim();
  if (!/^https?:\/\//i.test(text) || name.length < 2) return null;
  return { kind: 'link', url: url.href, title: name };
}
