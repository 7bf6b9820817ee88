import type { Locale } from '../i18n/locale.ts';

/** Address that sets how pages are shown and leads back. A language in the address led back to would undo the choice. */
export function preferenceAddress(choice: { lang?: Locale; care?: boolean; back: string }): string {
  const back = new URL(choice.back, 'http://site.invalid');
  back.searchParams.delete('lang');
  const query = new URLSearchParams();
  if (choice.lang) query.set('lang', choice.lang);
  if (choice.care !== undefined) query.set('care', choice.care ? 'on' : 'off');
  query.set('back', back.pathname + back.search);
  return `/preferences?${query}`;
}
