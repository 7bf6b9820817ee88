import type { Command } from 'commander';
import { inLanguage, type Locale } from '../platform/errors/index.ts';
import { describeCommand, print } from './command.ts';
import { withDatabase } from './with-database.ts';

/** `rongqiao retention` */
export function retentionCommand(locale: Locale): Command {
  const say = (zh: string, en: string) => inLanguage({ zh, en }, locale);
  return describeCommand('retention', {
    locale,
    about: {
      zh: '删除已过保存期限的个人信息（服务运行时每天自动执行）',
      en: 'Delete personal data that has served its time (a running server does it every day)',
    },
    examples: ['retention --dry-run', 'retention --json'],
  })
    .option('--dry-run', say('只统计，不删除', 'count only, delete nothing'))
    .option('--json', say('以 JSON 输出', 'print JSON'))
    .action(async (options: { dryRun?: boolean; json?: boolean }) => {
      await import('../app/schema.ts');
      const { forgetExpired } = await import('../platform/personal-data/index.ts');
      const dryRun = options.dryRun === true;
      const forgotten = await withDatabase((database) =>
        forgetExpired(database, { now: new Date(), dryRun }),
      );
      const done = dryRun ? say('待删除', 'to delete') : say('已删除', 'deleted');
      const lines = forgotten.map(({ record, rows }) => `${record}\t${done} ${rows}`);
      print(options, { dryRun, records: forgotten }, lines.join('\n'));
    });
}
