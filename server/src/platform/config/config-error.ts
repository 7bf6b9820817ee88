import { type Bilingual, inLanguage, type Locale } from '../errors/index.ts';

/** One wrong variable and what it must be. */
export interface ConfigMistake {
  variable: string;
  expected: Bilingual;
}

/** The environment has mistakes; all of them, one line each, without the values (they may be secret). */
export class ConfigError extends Error {
  override name = 'ConfigError';
  readonly mistakes: readonly ConfigMistake[];

  constructor(mistakes: readonly ConfigMistake[], locale: Locale) {
    const heading = inLanguage({ zh: '配置有误：', en: 'The configuration has mistakes:' }, locale);
    const lines = mistakes.map(({ variable, expected }) => `  ${variable}: ${inLanguage(expected, locale)}`);
    super([heading, ...lines].join('\n'));
    this.mistakes = mistakes;
  }
}
