import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next/initReactI18next';
import type { Locale } from './locale.ts';
import type { messages as zhCN } from './zh-CN/index.ts';

/** Every text of the interface, in one language; the Chinese texts are the original. */
export type Messages = typeof zhCN;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Messages };
  }
}

/** An i18next instance with one language, ready at once. */
export function createI18n(locale: Locale, messages: object): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: { translation: messages } },
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return instance;
}

/** The texts of a language, as a chunk of their own: a page carries one language. */
export async function loadMessages(locale: Locale): Promise<object> {
  const module = locale === 'en' ? await import('./en/index.ts') : await import('./zh-CN/index.ts');
  return module.messages;
}
