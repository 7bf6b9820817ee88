import type { Command } from 'commander';
import { inLanguage, type Locale } from '../platform/errors/index.ts';
import { describeCommand, print } from './command.ts';

/** `rongqiao backup FILE` */
export function backupCommand(locale: Locale): Command {
  return describeCommand('backup', {
    locale,
    about: {
      zh: '把全部数据备份成一个 .tar.gz 文件（服务运行中也可以；与数据库引擎无关）',
      en: 'Back up all data into one .tar.gz (also while the server runs; independent of the engine)',
    },
    examples: ['backup rongqiao.tar.gz', 'backup /backups/$(date +%F).tar.gz --json'],
  })
    .argument('<file>', inLanguage({ zh: '要写的文件', en: 'the file to write' }, locale))
    .option('--json', inLanguage({ zh: '以 JSON 输出清单', en: 'print the manifest as JSON' }, locale))
    .action(async (file: string, options: { json?: boolean }) => {
      const { backup } = await import('../platform/backup/index.ts');
      const { VERSION } = await import('../app/version.ts');
      const { withDatabase } = await import('./with-database.ts');
      const manifest = await withDatabase((database, { dataDir }) =>
        backup(database, { dataDir, file, version: VERSION }),
      );
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      const figures = { tables: manifest.tables.length, rows, files: manifest.files.length };
      const zh = `已备份 ${figures.tables} 张表、${rows} 行、${figures.files} 个文件到 ${file}`;
      const en = `Backed up ${figures.tables} tables, ${rows} rows, ${figures.files} files to ${file}`;
      print(options, manifest, inLanguage({ zh, en }, locale));
    });
}
