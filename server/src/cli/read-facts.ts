import { readFile } from 'node:fs/promises';
import { inLanguage, type Locale } from '../platform/errors/index.ts';
import { CommandError } from './command-error.ts';

/** Facts from a JSON file, `{"name": value}`; complains about a file that is something else. */
export async function readFacts(file: string, locale: Locale): Promise<Record<string, unknown>> {
  const content = await readFile(file, 'utf8');
  try {
    const facts: unknown = JSON.parse(content);
    if (typeof facts === 'object' && facts !== null && !Array.isArray(facts)) return { ...facts };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const text = {
    zh: `${file} 应为 JSON 对象，如 {"技术岗位数": 100}。`,
    en: `${file} must be a JSON object such as {"技术岗位数": 100}.`,
  };
  throw new CommandError('input', inLanguage(text, locale));
}
