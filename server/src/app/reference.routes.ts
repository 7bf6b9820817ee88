import { INDUSTRIES, OCCUPATIONS, PROGRAMMES, REGIONS, SKILLS } from '@rongqiao/reference';
import { z } from 'zod';
import type { ApiServer } from '../platform/http/index.ts';

/** A row of a code table as a form offers it. */
interface Entry {
  code: string;
  name: string;
  /** Everything it may be looked up by, in lower case. */
  words: string;
}

const entry = (code: string, name: string, aliases: readonly { text: string }[] = []): Entry => ({
  code,
  name,
  words: [code, name, ...aliases.map(({ text }) => text)].join('\n').toLowerCase(),
});

const TABLES = {
  regions: REGIONS.map(({ code, name }) => entry(code, name)),
  industries: INDUSTRIES.map(({ code, name, aliases }) => entry(code, name, aliases)),
  occupations: OCCUPATIONS.map(({ code = '', name, aliases }) => entry(code, name, aliases)),
  programmes: distinctByName(PROGRAMMES.map(({ code = '', name, aliases }) => entry(code, name, aliases))),
  skills: SKILLS.map(({ name, aliases }) => entry(name, name, aliases)),
};

/** A programme stands once a level; a form offers its name once. */
function distinctByName(entries: Entry[]): Entry[] {
  return [...new Map(entries.toReversed().map((one) => [one.name, one])).values()].toReversed();
}

const TableName = z.enum(['regions', 'industries', 'occupations', 'programmes', 'skills']);

/** Code tables for the forms: the entries whose name, alias or code holds what was typed, exact names first. */
export function referenceRoutes(app: ApiServer): void {
  app.get(
    '/api/v1/reference/:table',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Entries of a code table',
        tags: ['reference'],
        params: z.object({ table: TableName }),
        querystring: z.object({
          q: z.string().trim().max(40).default(''),
          limit: z.coerce.number().int().min(1).max(200).default(20),
        }),
        response: { 200: z.object({ items: z.array(z.object({ code: z.string(), name: z.string() })) }) },
      },
    },
    async (request) => {
      const { q, limit } = request.query;
      return { items: lookUp(TABLES[request.params.table], q.toLowerCase(), limit) };
    },
  );
}

function lookUp(table: readonly Entry[], typed: string, limit: number): { code: string; name: string }[] {
  const found = table.filter(({ words }) => words.includes(typed));
  const closeness = ({ name }: Entry) => {
    const lower = name.toLowerCase();
    return lower === typed ? 0 : lower.startsWith(typed) ? 1 : 2;
  };
  return found
    .map((item, order) => ({ item, order, rank: closeness(item) }))
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .slice(0, limit)
    .map(({ item: { code, name } }) => ({ code, name }));
}
