import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Database, Reader } from '../../platform/db/index.ts';
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

/** How a party is named beside its records. */
export interface OrganisationLabel {
  id: string;
  name: string;
  type: string;
}

/** Labels by id; every list ends here, so it goes past the query builder. */
export async function mapOrganisationLabels(
  { pool }: Database,
  ids: readonly string[],
): Promise<Map<string, OrganisationLabel>> {
  if (ids.length === 0) return new Map();
  const { rows } = await pool.query<OrganisationLabel>(
    'select id, name, type from organisations where id = any($1::uuid[])',
    [[...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The marks of a party that is not suspended; null where there is none such. */
export async function findMarks(reader: Reader, id: string): Promise<string[] | null> {
  const [row] = await reader
    .select({ marks: organisations.marks })
    .from(organisations)
    .where(and(eq(organisations.id, id), isNull(organisations.suspendedAt)));
  return row?.marks ?? null;
}
