import { DICTIONARY } from '@rongqiao/reference';
import { createSegmenter, fold } from '@rongqiao/text';
import type { Database } from '../../../server/src/platform/db/index.ts';
import { percentiles } from '../percentiles.ts';
import type { BenchQuery } from './queries.ts';

const segmenter = createSegmenter([...DICTIONARY]);
const WORD = /[\p{L}\p{N}]/u;
const wordsOf = (text: string) => [...new Set(segmenter.cut(fold(text)))].filter((word) => WORD.test(word));

/** A table of segmented texts with a GIN index, made from the listings. */
export async function prepareTextSearch({ pool }: Database): Promise<void> {
  await pool.query('create table text_search (id uuid primary key, words tsvector not null)');
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await pool.query<{ id: string; text: string }>(
      `select id, concat_ws(' ', title, body, array_to_string(skills || occupations || programmes, ' ')) as text
       from listings where id > $1 order by id limit 2000`,
      [after],
    );
    const last = rows.at(-1);
    if (!last) break;
    after = last.id;
    await pool.query(
      `insert into text_search select t.id, array_to_tsvector(array(select jsonb_array_elements_text(t.words)))
       from jsonb_to_recordset($1::jsonb) as t(id uuid, words jsonb)`,
      [JSON.stringify(rows.map(({ id, text }) => ({ id, words: wordsOf(text) })))],
    );
  }
  await pool.query('create index on text_search using gin (words)');
  await pool.query('vacuum analyze text_search');
}

/** Runs the queries from some clients at once for some seconds. */
export async function timeTextSearch(
  { pool }: Database,
  { queries, clients, seconds }: { queries: BenchQuery[]; clients: number; seconds: number },
): Promise<{ perSecond: number; p50Ms: number; p95Ms: number }> {
  const asked = queries.map(({ q }) =>
    wordsOf(q)
      .map((word) => `'${word.replaceAll("'", "''")}'`)
      .join(' | '),
  );
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  let next = 0;
  const client = async () => {
    while (performance.now() < end) {
      const query = asked[next++ % asked.length] ?? '';
      const start = performance.now();
      await pool.query(
        `select id, ts_rank(words, q) as rank from text_search, to_tsquery('simple', $1) q
         where words @@ q order by rank desc, id limit 20`,
        [query],
      );
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const { p50, p95 } = percentiles(times);
  return { perSecond: times.length / seconds, p50Ms: p50, p95Ms: p95 };
}
