import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { consoleLocale } from '../platform/config/locale.ts';
import { inLanguage } from '../platform/errors/index.ts';
import { CommandError } from './command-error.ts';

/** Most mistakes that are told at once. */
const MAX_MISTAKES = 10;

/**
 * Reads a file of one JSON value per line; blank lines are passed over.
 *
 * @throws CommandError with file, line and field of each mistake
 */
export async function readNdjson<T>(path: string, shape: z.ZodType<T>): Promise<T[]> {
  const values: T[] = [];
  const mistakes: string[] = [];
  const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = shape.safeParse(parseJson(line));
    if (parsed.success) values.push(parsed.data);
    else {
      const [issue] = parsed.error.issues;
      mistakes.push(`  ${path}:${index + 1}: ${issue?.path.join('.') || 'JSON'}: ${issue?.message}`);
    }
    if (mistakes.length === MAX_MISTAKES) break;
  }
  if (mistakes.length > 0) {
    const heading = inLanguage({ zh: '文件格式有误：', en: 'The file has mistakes:' }, consoleLocale());
    throw new CommandError('input', [heading, ...mistakes].join('\n'));
  }
  return values;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
