import { Command, InvalidArgumentError } from 'commander';
import { inLanguage, type Locale } from '../platform/errors/index.ts';
import { describeCommand } from './command.ts';

interface CodeOptions {
  catalogue: string;
  input: string;
  limit: number;
}

/** `rongqiao occupations code`: codes job titles by a classification given as a file; needs no database. */
export function occupationsCommand(locale: Locale): Command {
  const say = (zh: string, en: string) => inLanguage({ zh, en }, locale);
  const codeCommand = describeCommand('code', {
    locale,
    about: {
      zh: '把岗位名称对应到职业分类；每行输入输出一行 JSON:{id, codes:[{code, score}]}',
      en: 'Code job titles by an occupation classification; one line of JSON per input: {id, codes:[{code, score}]}',
    },
    examples: ['occupations code --catalogue dadian2022.json --input titles.ndjson'],
  })
    .requiredOption('--catalogue <file>', say('职业分类(JSON 树)', 'classification (a tree in JSON)'))
    .requiredOption(
      '--input <file>',
      say(
        '岗位(NDJSON:id, title, description?, skills?)',
        'posts (NDJSON: id, title, description?, skills?)',
      ),
    )
    .option('--limit <n>', say('每行最多几个职业', 'most occupations per line'), positive, 10)
    .action(code);
  return new Command('occupations')
    .description(say('职业分类', 'occupation classification'))
    .addCommand(codeCommand);
}

async function code({ catalogue, input, limit }: CodeOptions): Promise<void> {
  const { codeFile } = await import('./code-titles.ts');
  for (const line of await codeFile({ catalogue, input, limit })) {
    if (!process.stdout.write(`${JSON.stringify(line)}\n`)) {
      await new Promise<void>((resolve) => process.stdout.once('drain', () => resolve()));
    }
  }
}

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 100) throw new InvalidArgumentError('1–100');
  return value;
}
