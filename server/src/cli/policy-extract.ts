import { readFile } from 'node:fs/promises';
import { DEFAULT_UNIT_ALIASES, parseUnitAliases, type UnitAliases, UnitAliasesError } from '@rongqiao/policy';
import { Command } from 'commander';
import { type Bilingual, inLanguage, type Locale } from '../platform/errors/index.ts';
import { describeCommand } from './command.ts';
import { CommandError } from './command-error.ts';
import { readDocument } from './read-document.ts';

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
    .addCommand(ingest)
    .addCommand(packDraft(locale))
    .addCommand(packCheck(locale))
    .addCommand(packEvaluate(locale))
    .addCommand(packDiff(locale));
}

const PACK: Bilingual = { zh: '政策包的文件夹或名称', en: 'folder or name of a pack' };

function packDraft(locale: Locale): Command {
  const say = (zh: string, en: string) => inLanguage({ zh, en }, locale);
  return describeCommand('draft', {
    locale,
    about: {
      zh: '从政策文件生成政策包骨架：条款、任务、数值规则及其位置；说明和公式待写',
      en: 'Draft a pack from a document: clauses, tasks, figures with their places; statements and formulas are to be written',
    },
    examples: ['policy draft 实施方案.docx --out packs/某市-2026 --region 990100'],
  })
    .argument('<file>', say('政策文件', 'the document'))
    .option(
      '--out <folder>',
      say('写入新文件夹；省略则输出到屏幕', 'new folder to write; printed when left out'),
    )
    .option('--region <code>', say('政策所属地区的代码', 'code of the region it belongs to'))
    .action(async (file: string, flags: { out?: string; region?: string }) => {
      const { draftFromDocument } = await import('./policy-draft.ts');
      await draftFromDocument(file, flags, locale);
    });
}

function packCheck(locale: Locale): Command {
  return describeCommand('check', {
    locale,
    about: {
      zh: '校验政策包并运行其中的情形，逐条指出文件和行',
      en: 'Validate a pack and run its scenarios; every problem with file and line',
    },
    examples: ['policy check packs/qiaozhou-2026', 'policy check qiaozhou-2026 --json'],
  })
    .argument('<pack>', inLanguage(PACK, locale))
    .option(
      '--document <file>',
      inLanguage({ zh: '核对它是否就是所依据的原文', en: 'compare with the document it refers to' }, locale),
    )
    .option('--json', inLanguage({ zh: '以 JSON 输出', en: 'print JSON' }, locale))
    .action(async (pack: string, flags: { json?: boolean; document?: string }) => {
      const { checkPack } = await import('./policy-packs.ts');
      await checkPack(pack, flags, locale);
    });
}

function packEvaluate(locale: Locale): Command {
  const say = (zh: string, en: string) => inLanguage({ zh, en }, locale);
  return describeCommand('evaluate', {
    locale,
    about: {
      zh: '用事实判断一条规则，输出 JSON:{verdict, amountFen?, missing, explanation}',
      en: 'Judge one rule about facts; prints JSON: {verdict, amountFen?, missing, explanation}',
    },
    examples: ['policy evaluate qiaozhou-2026 R12 --facts 企业.json --on 2026-12-31'],
  })
    .argument('<pack>', inLanguage(PACK, locale))
    .argument('<rule>', say('规则编号', 'id of the rule'))
    .option('--facts <file>', say('事实(JSON:{"名称":值})', 'facts (JSON: {"name": value})'))
    .option(
      '--on <day>',
      say('按哪一天判断(YYYY-MM-DD),默认今天', 'day to judge on (YYYY-MM-DD); today by default'),
    )
    .option('--explain', say('连同每一步', 'with every step'))
    .action(async (pack: string, rule: string, flags: { facts?: string; on?: string; explain?: boolean }) => {
      const { evaluateRule } = await import('./policy-packs.ts');
      await evaluateRule(pack, rule, flags, locale);
    });
}

function packDiff(locale: Locale): Command {
  return describeCommand('diff', {
    locale,
    about: {
      zh: '比较两个版本的政策包：目标、指标、金额、任务有何变化',
      en: 'Compare two versions of a pack: targets, quotas, amounts, tasks that change',
    },
    examples: ['policy diff packs/某市-2025 packs/某市-2026'],
  })
    .argument('<old>', inLanguage(PACK, locale))
    .argument('<new>', inLanguage(PACK, locale))
    .option('--json', inLanguage({ zh: '以 JSON 输出', en: 'print JSON' }, locale))
    .action(async (older: string, newer: string, flags: { json?: boolean }) => {
      const { printPackDiff } = await import('./policy-packs.ts');
      await printPackDiff(older, newer, flags, locale);
    });
}

async function extractFile(file: string, options: { pretty?: boolean; units?: string }): Promise<void> {
  const unitAliases = options.units === undefined ? DEFAULT_UNIT_ALIASES : await readUnits(options.units);
  const { document, clauses, tasks, rules } = await readDocument(file, unitAliases);
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
