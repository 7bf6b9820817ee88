import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Command, Option } from 'commander';
import { inLanguage, type Locale } from '../platform/errors/index.ts';
import { describeCommand } from './command.ts';

/** `rongqiao export listings` */
export function exportCommand(locale: Locale): Command {
  const say = (zh: string, en: string) => inLanguage({ zh, en }, locale);
  const listings = describeCommand('listings', {
    locale,
    about: {
      zh: '把全部供需信息（含未公开的）导出为 csv 或 xlsx',
      en: 'Export all listings, those not public included, as csv or xlsx',
    },
    examples: ['export listings --out 供需.xlsx', 'export listings --format csv > listings.csv'],
  })
    .option('--out <file>', say('写入的文件；缺省为标准输出', 'the file to write; standard output otherwise'))
    .addOption(
      new Option(
        '--format <format>',
        say('格式；缺省按文件名', 'format; by the name of the file otherwise'),
      ).choices(['csv', 'xlsx']),
    )
    .action(async ({ out, format }: { out?: string; format?: 'csv' | 'xlsx' }) => {
      const { withDatabase } = await import('./with-database.ts');
      const { exportAll } = await import('../modules/listings/index.ts');
      const chosen = format ?? (out?.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv');
      await withDatabase(async (database) => {
        const table = exportAll({ database, now: new Date() }, { format: chosen, locale });
        await (out
          ? pipeline(table, createWriteStream(out))
          : pipeline(table, process.stdout, { end: false }));
      });
    });
  return new Command('export').description(say('导出', 'export')).addCommand(listings);
}
