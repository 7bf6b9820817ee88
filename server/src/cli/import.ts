import { Direction, ListingKind } from '@rongqiao/contracts';
import { Command, Option } from 'commander';
import { inLanguage, type Locale } from '../platform/errors/index.ts';
import { describeCommand } from './command.ts';
import type { ImportFlags } from './import-file.ts';

/** `rongqiao import listings FILE` */
export function importCommand(locale: Locale): Command {
  const say = (zh: string, en: string) => inLanguage({ zh, en }, locale);
  const listings = describeCommand('listings', {
    locale,
    about: {
      zh: '从 csv 或 xlsx 导入供需信息；编码和列自动识别，重复导入不会重复写入',
      en: 'Import listings from csv or xlsx; encoding and columns are recognised, importing again changes nothing',
    },
    examples: [
      'import listings 岗位.csv --dry-run',
      'import listings 岗位.csv --map title=岗位名称 --map pay=C --report report.xlsx',
      'import listings list.xlsx --sheet 2025 --kind training --direction supply --json',
    ],
  })
    .argument('<file>', say('要导入的文件', 'the file'))
    .option('--dry-run', say('只检查，不写入', 'find out what would happen; write nothing'), false)
    .option('--map <field=column>', say('指定某列（可多次）', 'name a column (repeatable)'), collect, [])
    .option('--organisation <id>', say('全部归于这个单位', 'everything is this organisation’s'))
    .option('--region <code>', say('未写地点时的地区代码', 'code of the region of rows without a place'))
    .option('--encoding <name>', say('文件编码', 'encoding of the file'))
    .option('--sheet <name>', say('xlsx 的工作表', 'sheet of an xlsx'))
    .addOption(
      new Option('--kind <kind>', say('未写类别时的类别', 'kind of rows that don’t say')).choices(
        ListingKind.options,
      ),
    )
    .addOption(
      new Option(
        '--direction <direction>',
        say('未写方向时的方向', 'direction of rows that don’t say'),
      ).choices(Direction.options),
    )
    .option(
      '--report <file>',
      say('把逐行结果写成 .csv 或 .xlsx', 'write the outcome of each row as .csv or .xlsx'),
    )
    .option('--json', say('以 JSON 输出报告', 'print the report as JSON'))
    .action(async (file: string, flags: ImportFlags) => {
      const { importFile } = await import('./import-file.ts');
      await importFile(file, flags, locale);
    });
  return new Command('import').description(say('导入', 'import')).addCommand(listings);
}

function collect(pair: string, soFar: string[]): string[] {
  return [...soFar, pair];
}
