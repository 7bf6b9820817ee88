import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { PolicyFileError, readPolicyDocument } from '@rongqiao/policy';
import { Command } from 'commander';
import { inLanguage, type Locale } from '../platform/errors/index.ts';
import { describeCommand } from './command.ts';
import { CommandError } from './command-error.ts';

/** `rongqiao policy extract FILE`: what the product reads in a policy document, as JSON; needs no database. */
export function policyCommand(locale: Locale): Command {
  const say = (zh: string, en: string) => inLanguage({ zh, en }, locale);
  const extract = describeCommand('extract', {
    locale,
    about: {
      zh: '读取政策文件(txt、html、docx、pdf),输出 JSON:{document, clauses, tasks, rules}',
      en: 'Read a policy document (txt, html, docx, pdf); prints JSON: {document, clauses, tasks, rules}',
    },
    examples: ['policy extract 实施意见.docx', 'policy extract --pretty 办法.txt'],
  })
    .argument('<file>', say('政策文件', 'the document'))
    .option('--pretty', say('分行缩进', 'indent'))
    .action(extractFile);
  return new Command('policy').description(say('政策文件', 'policy documents')).addCommand(extract);
}

async function extractFile(file: string, { pretty }: { pretty?: boolean }): Promise<void> {
  const { document, clauses, tasks, rules } = await read(file);
  const text = JSON.stringify({ document, clauses, tasks, rules }, null, pretty ? 2 : 0);
  process.stdout.write(`${text}\n`);
}

async function read(file: string): ReturnType<typeof readPolicyDocument> {
  try {
    return await readPolicyDocument(await readFile(file), { fileName: basename(file) });
  } catch (error) {
    if (error instanceof PolicyFileError) throw new CommandError('input', error.message);
    throw error;
  }
}
