import type { Locale } from '../errors/index.ts';

/** Language of console messages: RONGQIAO_LANG, else the system's; Chinese unless that is English. */
export function consoleLocale(variables: NodeJS.ProcessEnv = process.env): Locale {
  const { RONGQIAO_LANG, LC_ALL, LC_MESSAGES, LANG } = variables;
  const asked = RONGQIAO_LANG || LC_ALL || LC_MESSAGES || LANG || '';
  return asked.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
}
