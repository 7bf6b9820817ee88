/** A sentence in both languages of the product. */
export interface Bilingual {
  zh: string;
  en: string;
}

export type Locale = 'zh-CN' | 'en';

/** The sentence in the language asked for. */
export function inLanguage(text: Bilingual, locale: Locale): string {
  return locale === 'en' ? text.en : text.zh;
}

/** Chinese unless English is asked for: first `?lang=`, then the `lang` cookie, then Accept-Language. */
export function localeOf(asked: { query?: string; cookie?: string; header?: string }): Locale {
  const explicit = asked.query ?? asked.cookie;
  if (explicit) return explicit.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
  const first = asked.header?.split(',')[0]?.trim().toLowerCase() ?? '';
  return first.startsWith('en') ? 'en' : 'zh-CN';
}
