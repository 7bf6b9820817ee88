import type { Command } from 'commander';
import { inLanguage, type Locale } from '../platform/errors/index.ts';
import { describeCommand, print } from './command.ts';

/** `rongqiao restore FILE` */
export function restoreCommand(locale: Locale): Command {
  const say = (zh: string, en: string) => inLanguage({ zh, en }, locale);
  return describeCommand('restore', {
    locale,
    about: {
      zh: '从备份恢复到空的数据库（先停止服务；损坏的备份不会写入任何内容）',
      en: 'Restore a backup into an empty database (stop the server first; a damaged backup changes nothing)',
    },
    examples: [
      'restore rongqiao.tar.gz',
      'DATABASE_URL=postgres://… npx rongqiao restore rongqiao.tar.gz --force',
    ],
  })
    .argument('<file>', say('备份文件', 'the backup'))
    .option('--force', say('替换已有的全部数据', 'replace all data that is there'))
    .option('--json', say('以 JSON 输出清单', 'print the manifest as JSON'))
    .action(async (file: string, options: { force?: boolean; json?: boolean }) => {
      const { restore } = await import('../platform/backup/index.ts');
      const { readConfig } = await import('../platform/config/index.ts');
      const { openDatabase } = await import('../platform/db/index.ts');
      const config = readConfig();
      const database = await openDatabase(config);
      try {
        const manifest = await restore(database, {
          dataDir: config.dataDir,
          file,
          force: options.force ?? false,
        });
        const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
        print(
          options,
          manifest,
          say(
            `已恢复 ${rows} 行（${manifest.createdAt} 的备份）`,
            `Restored ${rows} rows (backup of ${manifest.createdAt})`,
          ),
        );
      } finally {
        await database.close();
      }
    });
}
