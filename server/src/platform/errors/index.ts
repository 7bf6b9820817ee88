export { AppError, notFound } from './app-error.ts';
export { type Bilingual, inLanguage, type Locale, localeOf } from './bilingual.ts';
