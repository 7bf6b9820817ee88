import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ingestPolicy } from '../modules/policies/index.ts';
import { inLanguage, type Locale } from '../platform/errors/index.ts';
import { print } from './command.ts';
import { withDatabase } from './with-database.ts';

/** Takes a policy document in for review, as its upload does; says where to go on. */
export async function ingestFile(
  file: string,
  options: { json?: boolean; region?: string },
  locale: Locale,
): Promise<void> {
  const bytes = await readFile(file);
  await withDatabase(async (database, { cityCode }) => {
    const regionCode = options.region ?? cityCode;
    const facts = { bytes, fileName: basename(file), regionCode, actorId: null, now: new Date() };
    const taken = await ingestPolicy(database, facts);
    const text = taken.known
      ? { zh: `这份文件已经存入过：${taken.id}`, en: `This file was taken in before: ${taken.id}` }
      : { zh: `已存入，等待审核：${taken.id}`, en: `Taken in, waiting for review: ${taken.id}` };
    print(options, taken, inLanguage(text, locale));
  });
}
