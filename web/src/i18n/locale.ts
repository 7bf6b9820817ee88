/** Languages of the interface; the first is the default. */
export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = LOCALES[0];

/** The language named, or null where it is none of ours. */
export function findLocale(name: string | null | undefined): Locale | null {
  return LOCALES.find((locale) => locale === name) ?? null;
}
