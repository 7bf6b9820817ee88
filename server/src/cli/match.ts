import { Command, InvalidArgumentError } from 'commander';
import { inLanguage, type Locale } from '../platform/errors/index.ts';
import { describeCommand } from './command.ts';

interface RankOptions {
  corpus: string;
  queries: string;
  search?: boolean;
  limit: number;
}

/** `rongqiao match rank`: the product's own search and ranking over files; needs no database. */
export function matchCommand(locale: Locale): Command {
  const say = (zh: string, en: string) => inLanguage({ zh, en }, locale);
  const rankCommand = describeCommand('rank', {
    locale,
    about: {
      zh: '用本系统的检索与推荐为文件中的供需排序；每个查询输出一行 JSON:{id, results:[{id, score, reasons}]}',
      en: 'Rank listings of a file with this product; one line of JSON per query: {id, results:[{id, score, reasons}]}',
    },
    examples: [
      'match rank --corpus corpus.ndjson --queries queries.ndjson',
      'match rank --search --corpus corpus.ndjson --queries queries.ndjson --limit 10',
    ],
  })
    .requiredOption('--corpus <file>', say('供需信息(NDJSON)', 'listings (NDJSON)'))
    .requiredOption('--queries <file>', say('查询(NDJSON)', 'queries (NDJSON)'))
    .option('--search', say('按文字检索；缺省为推荐', 'search by text; recommendation otherwise'))
    .option('--limit <n>', say('每个查询最多几条', 'most results per query'), positive, 50)
    .action(rank);
  return new Command('match')
    .description(say('不用数据库，直接对文件排序', 'rank files, without a database'))
    .addCommand(rankCommand);
}

async function rank({ corpus, queries, search = false, limit }: RankOptions): Promise<void> {
  const { rankFiles } = await import('./rank-files.ts');
  for (const line of await rankFiles({ corpus, queries, search, limit })) {
    if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await drained();
  }
}

function drained(): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.once('drain', resolve);
  });
}

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 10_000) throw new InvalidArgumentError('1–10000');
  return value;
}
