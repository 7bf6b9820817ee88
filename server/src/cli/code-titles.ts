import { readFile } from 'node:fs/promises';
import { catalogueTree, titledPost } from '@rongqiao/contracts';
import { OccupationCoder, occupationsOfTree } from '@rongqiao/matching';
import { EVERYDAY_TITLES } from '@rongqiao/reference';
import { consoleLocale } from '../platform/config/locale.ts';
import { inLanguage } from '../platform/errors/index.ts';
import { CommandError } from './command-error.ts';
import { readNdjson } from './read-ndjson.ts';

/** Codes the titles of a file. A title that says nothing gets no codes. */
export async function codeFile(options: { catalogue: string; input: string; limit: number }) {
  const coder = new OccupationCoder({
    catalogue: await readCatalogue(options.catalogue),
    titles: EVERYDAY_TITLES,
  });
  const posts = await readNdjson(options.input, titledPost);
  return posts.map(({ id, title, description, skills }) => ({
    id,
    codes: coder
      .code(
        { title, ...(description ? { description } : {}), ...(skills ? { skills } : {}) },
        { limit: options.limit },
      )
      .map(({ code, score }) => ({ code, score })),
  }));
}

/** Reads a classification. @throws CommandError with the file and the first mistake */
async function readCatalogue(path: string) {
  const parsed = catalogueTree.safeParse(parseJson((await readFile(path, 'utf8')).replace(/^\uFEFF/u, '')));
  if (parsed.success) return occupationsOfTree(parsed.data);
  const [issue] = parsed.error.issues;
  const heading = inLanguage(
    {
      zh: '不是职业分类（应为带 children 的 JSON 树）',
      en: 'not a classification (a JSON tree with children is expected)',
    },
    consoleLocale(),
  );
  throw new CommandError(
    'input',
    `${path}: ${heading}: ${issue?.path.join('.') || 'JSON'}: ${issue?.message}`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
