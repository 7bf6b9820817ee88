import { inArray } from 'drizzle-orm';
import type { Reader } from '../../platform/db/index.ts';
import { organisations } from './organisations.schema.ts';

/** Names by id, also inside a transaction. */
export async function mapOrganisationNames(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await reader
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(inArray(organisations.id, [...ids]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
