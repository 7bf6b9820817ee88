import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Pack } from '@rongqiao/rules';
import { inLanguage, type Locale } from '../platform/errors/index.ts';
import { CommandError } from './command-error.ts';
import { readDocument } from './read-document.ts';

/** Complains where a file is not the document that a pack refers to: same bytes, same text. */
export async function compareDocument({ document }: Pack, file: string, locale: Locale): Promise<void> {
  const { text } = await readDocument(file);
  const differing = [
    ['fileSha256', document.fileSha256, sha256(await readFile(file))],
    ['textSha256', document.textSha256, sha256(text)],
    ['textLength', `${document.textLength}`, `${text.length}`],
  ].filter(([, written, is]) => written !== is);
  if (differing.length === 0) return;
  const heading = {
    zh: `${file} 不是这个政策包所依据的文件：`,
    en: `${file} is not the document this pack refers to:`,
  };
  const lines = differing.map(([name, written, is]) => `  document.${name}: ${written} ≠ ${is}`);
  throw new CommandError('input', [inLanguage(heading, locale), ...lines].join('\n'));
}

/** SHA-256 in lower-case hex. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
