import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Reader } from '../../platform/db/index.ts';
import { organisations } from './organisations.schema.ts';

/** An organisation with its place. */
export interface Office {
  id: string;
  name: string;
  type: string;
  regionCode: string;
}

/** Government organisations that are not suspended, whose region begins so. */
export function listOffices(reader: Reader, prefix: string): Promise<Office[]> {
  const { id, name, regionCode, type } = organisations;
  return reader
    .select({ id, name, regionCode, type })
    .from(organisations)
    .where(
      and(
        eq(organisations.type, 'government'),
        isNull(organisations.suspendedAt),
        sql`${regionCode} like ${`${prefix}%`}`,
      ),
    )
    .orderBy(regionCode, name);
}

/** Ids of organisations by their full names; unknown names are missing. */
export async function mapIdsByName(reader: Reader, names: readonly string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  const rows = await reader
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(inArray(organisations.name, [...names]));
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/** Organisations by id, as parties. */
export async function mapParties(reader: Reader, ids: readonly string[]): Promise<Map<string, Office>> {
  if (ids.length === 0) return new Map();
  const { id, name, regionCode, type } = organisations;
  const rows = await reader
    .select({ id, name, regionCode, type })
    .from(organisations)
    .where(inArray(id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row]));
}
