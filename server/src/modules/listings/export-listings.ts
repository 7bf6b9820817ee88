import type { Readable } from 'node:stream';
import type { ListingQuery, ListingSummary } from '@rongqiao/contracts';
import { type Bilingual, inLanguage, type Locale } from '../../platform/errors/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { type TableColumn, type TableFormat, writeTable } from '../../platform/tables/index.ts';
import { readAllListings } from './changes.repository.ts';
import { findListings, type ReadContext } from './find-listings.ts';
import { DIRECTION_LABELS, KIND_LABELS, LEVEL_LABELS, STATUS_LABELS } from './listing-labels.ts';
import { listMine, summarise } from './read-listings.ts';

const PAGE_SIZE = 100;
/** Longest export; who needs more narrows the search or uses the command line. */
const MAX_ROWS = 10_000;

/** The result of a public search as a file, in the order of the search. */
export function exportSearch(
  context: ReadContext,
  query: Omit<ListingQuery, 'page' | 'size'>,
  file: { format: TableFormat; locale: Locale },
): Readable {
  return writeTable(searchResults(context, query), columns(file.locale), file.format);
}

/** All listings of the caller's organisations as a file. */
export async function exportMine(
  context: ReadContext,
  caller: Caller,
  file: { format: TableFormat; locale: Locale },
): Promise<Readable> {
  const { items } = await listMine(context.database, caller, context.now);
  return writeTable(items, columns(file.locale), file.format);
}

/** Every listing of the table in every state, in the order of their ids; as many as there are. */
export function exportAll(
  { database, now }: Pick<ReadContext, 'database' | 'now'>,
  file: { format: TableFormat; locale: Locale },
): Readable {
  return writeTable(allListings(database, now), columns(file.locale), file.format);
}

async function* allListings(database: ReadContext['database'], now: Date): AsyncGenerator<ListingSummary> {
  for await (const rows of readAllListings(database)) yield* await summarise(database, rows, now);
}

async function* searchResults(
  context: ReadContext,
  query: Omit<ListingQuery, 'page' | 'size'>,
): AsyncGenerator<ListingSummary> {
  for (let page = 1; page <= MAX_ROWS / PAGE_SIZE; page += 1) {
    const { items, total } = await findListings(context, { ...query, page, size: PAGE_SIZE });
    yield* items;
    if (page * PAGE_SIZE >= total) return;
  }
}

function columns(locale: Locale): TableColumn<ListingSummary>[] {
  const say = (zh: string, en: string) => inLanguage({ zh, en }, locale);
  const label = (text: Bilingual) => inLanguage(text, locale);
  return [
    { header: say('标题', 'Title'), width: 36, value: (row) => row.title },
    { header: say('类别', 'Kind'), value: (row) => label(KIND_LABELS[row.kind]) },
    { header: say('方向', 'Direction'), value: (row) => label(DIRECTION_LABELS[row.direction]) },
    { header: say('状态', 'State'), value: (row) => label(STATUS_LABELS[row.status]) },
    { header: say('单位', 'Organisation'), width: 28, value: (row) => row.organisation.name },
    { header: say('地区', 'Region'), value: (row) => row.region.name },
    { header: say('学历或等级', 'Level'), value: (row) => label(LEVEL_LABELS[row.level]) },
    { header: say('人数', 'Headcount'), type: 'number', value: (row) => row.headcount },
    { header: say('技能', 'Skills'), width: 24, value: (row) => row.skills.join('、') },
    {
      header: say('发布时间', 'Published'),
      type: 'instant',
      value: (row) => row.publishedAt && new Date(row.publishedAt),
    },
    { header: say('截止日期', 'Deadline'), type: 'date', value: (row) => row.deadline },
    { header: say('摘要', 'Summary'), width: 60, value: (row) => row.excerpt },
    { header: say('编号', 'Id'), width: 38, value: (row) => row.id },
  ];
}
