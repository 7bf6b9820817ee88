import { and, asc, count, desc, eq, ilike, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Database, Reader, Tx } from '../../platform/db/index.ts';
import { organisations } from './organisations.schema.ts';

export type OrganisationRow = typeof organisations.$inferSelect;
export type NewOrganisation = typeof organisations.$inferInsert;

const visible = isNull(organisations.suspendedAt);

export async function findOrganisationRow(database: Database, id: string): Promise<OrganisationRow | null> {
  const [row] = await database.db
    .select()
    .from(organisations)
    .where(and(eq(organisations.id, id), visible));
  return row ?? null;
}

/** Rows by id, for naming the parties of a list. */
export async function mapOrganisations(
  database: Database,
  ids: readonly string[],
): Promise<Map<string, OrganisationRow>> {
  if (ids.length === 0) return new Map();
  const rows = await database.db
    .select()
    .from(organisations)
    .where(inArray(organisations.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row]));
}

/** One page of the directory. `regionCodes` holds the districts of a city, or one district. */
export async function pageOrganisations(
  database: Database,
  asked: {
    q?: string | undefined;
    type?: string | undefined;
    regionCodes?: string[] | undefined;
    page: number;
    size: number;
  },
): Promise<{ rows: OrganisationRow[]; total: number }> {
  const conditions: (SQL | undefined)[] = [
    visible,
    asked.q
      ? or(
          ilike(organisations.name, `%${asked.q.replace(/[\\%_]/g, '\\$&')}%`),
          eq(organisations.creditCode, asked.q.toUpperCase()),
        )
      : undefined,
    asked.type ? eq(organisations.type, asked.type) : undefined,
    asked.regionCodes ? inArray(organisations.regionCode, asked.regionCodes) : undefined,
  ];
  const where = and(...conditions);
  const [counted] = await database.db.select({ total: count() }).from(organisations).where(where);
  const rows = await database.db
    .select()
    .from(organisations)
    .where(where)
    .orderBy(
      desc(sql`${organisations.verifiedAt} is not null`),
      asc(organisations.name),
      asc(organisations.id),
    )
    .limit(asked.size)
    .offset((asked.page - 1) * asked.size);
  return { rows, total: counted?.total ?? 0 };
}

export async function findOrganisationByName(tx: Reader, name: string): Promise<OrganisationRow | null> {
  const [row] = await tx.select().from(organisations).where(eq(organisations.name, name));
  return row ?? null;
}

export async function findOrganisationByCode(
  tx: Reader,
  creditCode: string,
): Promise<OrganisationRow | null> {
  const [row] = await tx.select().from(organisations).where(eq(organisations.creditCode, creditCode));
  return row ?? null;
}

export async function insertOrganisations(tx: Tx, rows: readonly NewOrganisation[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 500) {
    await tx.insert(organisations).values(rows.slice(from, from + 500));
  }
}

/** How many parties there are, and how many of them belong to the example. */
export async function countOrganisations(database: Database): Promise<{ total: number; demo: number }> {
  const [counted] = await database.db
    .select({ total: count(), demo: sql<number>`count(*) filter (where ${organisations.demo})::int` })
    .from(organisations);
  return counted ?? { total: 0, demo: 0 };
}
