import type { Command } from 'commander';
import { inLanguage, type Locale } from '../platform/errors/index.ts';
import { describeCommand } from './command.ts';

/** How long the requests under way may take after SIGTERM. */
const DRAIN_MS = 20_000;
const IMPATIENT_MS = 2_000;

const STEPS = {
  database: { zh: '打开数据库 …', en: 'Opening the database …' },
  demo: { zh: '准备演示城市 …', en: 'Preparing the demonstration city …' },
  index: { zh: '建立检索索引 …', en: 'Building the search index …' },
  listening: { zh: '启动服务 …', en: 'Starting to serve …' },
};

/** `rongqiao serve` */
export function serveCommand(locale: Locale): Command {
  return describeCommand('serve', {
    locale,
    about: {
      zh: '启动服务（配置取自环境变量：HOST、PORT、DATA_DIR、DATABASE_URL、RONGQIAO_DEMO 等，见 docs/operations.md）',
      en: 'Start the server (configured by HOST, PORT, DATA_DIR, DATABASE_URL, RONGQIAO_DEMO …, see docs/operations.md)',
    },
    examples: ['serve', 'serve --json   # {"address":"http://127.0.0.1:3000"}'],
  })
    .option('--json', inLanguage({ zh: '以 JSON 输出地址', en: 'print the address as JSON' }, locale))
    .action((options: { json?: boolean }) => serve(options, locale));
}

async function serve(options: { json?: boolean }, locale: Locale): Promise<void> {
  const stopped = signalled();
  const { readConfig } = await import('../platform/config/index.ts');
  const { openDatabase } = await import('../platform/db/index.ts');
  const config = readConfig();
  // The embedded engine starts in its own thread while the rest of the program is loaded.
  const opening = openDatabase(config);
  opening.catch(() => undefined);
  const { startServer } = await import('../app/start-server.ts');
  const server = await startServer(config, {
    opening,
    onStep: (step) => process.stderr.write(`${inLanguage(STEPS[step], locale)}\n`),
  });
  const address = reachable(server.address);
  const ready = inLanguage({ zh: '融桥已就绪：', en: 'Rongqiao is ready: ' }, locale);
  process.stdout.write(options.json ? `${JSON.stringify({ address })}\n` : `${ready}${address}\n`);
  await stopped;
  process.stderr.write(`${inLanguage({ zh: '正在停止 …', en: 'Stopping …' }, locale)}\n`);
  setTimeout(() => process.exit(1), DRAIN_MS).unref();
  await server.close();
  process.exit(0);
}

/**
 * Resolves with the first SIGTERM or SIGINT. A later one ends the process at once; not one right behind the first,
 * because Ctrl-C under npm arrives twice, from the terminal and from npm.
 */
function signalled(): Promise<void> {
  let since = 0;
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        since ||= Date.now();
        if (Date.now() - since > IMPATIENT_MS) process.exit(1);
        resolve();
      });
    }
  });
}

/** The address that a person on this machine opens. */
function reachable(address: string): string {
  return address.replace(/^(https?:\/\/)(0\.0\.0\.0|\[::\])(?=:|$)/, '$1localhost');
}
