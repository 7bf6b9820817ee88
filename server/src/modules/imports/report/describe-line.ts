import { inLanguage, type Locale } from '../../../platform/errors/index.ts';
import { LINE_WORDS } from './line-words.ts';
import type { ReportLine } from './report-line.ts';

/** What is wrong with a line and what to do about it (empty where there is nothing to do), in the language asked for. */
export function describeLine(line: ReportLine, locale: Locale): { problem: string; advice: string } {
  const { problem, advice } = LINE_WORDS[line.code];
  const fill = (text: string) => text.replace('{about}', () => line.about ?? '');
  return {
    problem: fill(inLanguage(problem, locale)),
    advice: advice ? fill(inLanguage(advice, locale)) : '',
  };
}
