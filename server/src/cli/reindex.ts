import { setTimeout as sleep } from 'node:timers/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { inLanguage, type Locale } from '../platform/errors/index.ts';
import { describeCommand, print } from './command.ts';
import { CommandError } from './command-error.ts';

const POLL_MS = 200;

/** `rongqiao reindex` */
export function reindexCommand(locale: Locale): Command {
  const say = (zh: string, en: string) => inLanguage({ zh, en }, locale);
  return describeCommand('reindex', {
    locale,
    about: {
      zh: '让正在运行的服务重建检索索引（期间照常服务；每次启动时也会重建）',
      en: 'Have the running server rebuild its search index while it serves (every start builds it, too)',
    },
    examples: ['reindex', 'reindex --timeout 300 --json'],
  })
    .option('--timeout <seconds>', say('最长等待秒数', 'longest wait, in seconds'), seconds, 120)
    .option('--json', say('以 JSON 输出', 'print JSON'))
    .action(async (options: { timeout: number; json?: boolean }) => {
      const { withDatabase } = await import('./with-database.ts');
      const { readRebuilds, requestRebuild } = await import('../modules/listings/index.ts');
      const listings = await withDatabase(async (database) => {
        const nobodyServes = database.kind === 'pglite' && !database.joined;
        if (nobodyServes)
          throw new CommandError(
            'refused',
            say(
              '没有正在运行的服务；启动时会自动建立索引。',
              'No server is running; it builds the index when it starts.',
            ),
          );
        const asked = await requestRebuild(database);
        const deadline = Date.now() + options.timeout * 1000;
        while (Date.now() < deadline) {
          const state = await readRebuilds(database);
          if (state.completed >= asked) return state.listings;
          await sleep(POLL_MS);
        }
        throw new CommandError(
          'failed',
          say('等待超时：没有服务完成重建。', 'Timed out: no server has finished rebuilding.'),
        );
      });
      print(options, { listings }, say(`索引已重建，共 ${listings} 条`, `Rebuilt; ${listings} listings`));
    });
}

function seconds(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 86_400) throw new InvalidArgumentError('1–86400');
  return value;
}
