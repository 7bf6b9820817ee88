import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  DEFAULT_UNIT_ALIASES,
  PolicyFileError,
  parseUnitAliases,
  readPolicyDocument,
  type UnitAliases,
  UnitAliasesError,
} from '@rongqiao/policy';
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
    .option(
      '--units <file>',
      say(
        '单位简称表(JSON:{"简称":"全称"}),代替默认表',
        'table of unit names (JSON: {"short":"full"}) in place of the default',
      ),
    )
    .action(extractFile);
  const ingest = describeCommand('ingest', {
    locale,
    about: {
      zh: '存入政策文件，等待主管部门审核；同一文件只存一次',
      en: 'Take a policy document in for review by officials; the same file is kept once',
    },
    examples: ['policy ingest 实施意见.docx', 'policy ingest 办法.pdf --region 990104 --json'],
  })
    .argument('<file>', say('政策文件', 'the document'))
    .option('--region <code>', say('政策所属地区的代码', 'code of the region it belongs to'))
    .option('--json', say('以 JSON 输出', 'print JSON'))
    .action(async (file: string, flags: { json?: boolean; region?: string }) => {
      const { ingestFile } = await import('./policy-ingest.ts');
      await ingestFile(file, flags, locale);
    });
  return new Command('policy')
    .description(say('政策文件', 'policy documents'))
    .addCommand(extract)
    .addCommand(ingest);
}

async function extractFile(file: string, options: { pretty?: boolean; units?: string }): Promise<void> {
  const unitAliases = options.units === undefined ? DEFAULT_UNIT_ALIASES : await readUnits(options.units);
  const { document, clauses, tasks, rules } = await read(file, unitAliases);
  const text = JSON.stringify({ document, clauses, tasks, rules }, null, options.pretty ? 2 : 0);
  process.stdout.write(`${text}\n`);
}

async function readUnits(file: string): Promise<UnitAliases> {
  try {
    return parseUnitAliases(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof UnitAliasesError) throw new CommandError('input', `${file}: ${error.message}`);
    throw error;
  }
}

async function read(file: string, unitAliases: UnitAliases): ReturnType<typeof readPolicyDocument> {
  try {
    return await readPolicyDocument(await readFile(file), { fileName: basename(file), unitAliases });
  } catch (error) {
    if (error instanceof PolicyFileError) throw new CommandError('input', error.message);
    throw error;
  }
}
