import { and, eq, gte, lte, type SQL, sql, sum } from 'drizzle-orm';
import type { Database, Tx } from '../../platform/db/index.ts';
import { exposureCounts } from './exposure.schema.ts';

export type ExposureRow = typeof exposureCounts.$inferSelect;

/** Adds to what has been counted before. */
export async function addShown(tx: Tx, rows: readonly ExposureRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 500) {
    const { day, organisationId, surface, kind, regionCode } = exposureCounts;
    await tx
      .insert(exposureCounts)
      .values(rows.slice(from, from + 500))
      .onConflictDoUpdate({
        target: [day, organisationId, surface, kind, regionCode],
        set: { shown: sql`${exposureCounts.shown} + excluded.shown` },
      });
  }
}

/** How often each organisation was shown since a day. */
export async function sumByOrganisation({ db }: Database, since: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: exposureCounts.organisationId, shown: sum(exposureCounts.shown).mapWith(Number) })
    .from(exposureCounts)
    .where(gte(exposureCounts.day, since))
    .groupBy(exposureCounts.organisationId);
  return new Map(rows.map(({ id, shown }) => [id, shown]));
}

export interface ExposureAsked {
  from: string;
  to: string;
  /** Beginnings of region codes; the empty one holds every region. */
  prefixes: readonly string[];
  surface: string | undefined;
  kind: string | undefined;
}

/** Counts of a time by week (the Monday it began on), organisation, kind and district. */
export async function listShown(
  { db }: Database,
  asked: ExposureAsked,
): Promise<{ week: string; organisationId: string; kind: string; regionCode: string; shown: number }[]> {
  const week = sql<string>`date_trunc('week', ${exposureCounts.day}::timestamp)::date::text`;
  const { organisationId, kind, regionCode } = exposureCounts;
  return db
    .select({ week, organisationId, kind, regionCode, shown: sum(exposureCounts.shown).mapWith(Number) })
    .from(exposureCounts)
    .where(
      and(
        gte(exposureCounts.day, asked.from),
        lte(exposureCounts.day, asked.to),
        inRegions(asked.prefixes),
        asked.surface === undefined ? undefined : eq(exposureCounts.surface, asked.surface),
        asked.kind === undefined ? undefined : eq(kind, asked.kind),
      ),
    )
    .groupBy(week, organisationId, kind, regionCode);
}

/** Organisations with something public now, by kind and district; the table is another module's. */
export async function listPublic(
  { db }: Database,
  asked: Pick<ExposureAsked, 'prefixes' | 'kind'>,
): Promise<{ organisationId: string; kind: string; regionCode: string }[]> {
  const patterns = asked.prefixes.map((prefix) => `${prefix}%`);
  const { rows } = await db.execute<{ organisationId: string; kind: string; regionCode: string }>(
    sql`select distinct organisation_id as "organisationId", kind, region_code as "regionCode" from listings
      where status = 'published' and region_code like any(${sql.param(patterns)}::text[])
      ${asked.kind === undefined ? sql`` : sql`and kind = ${asked.kind}`}`,
  );
  return rows;
}

function inRegions(prefixes: readonly string[]): SQL {
  const patterns = prefixes.map((prefix) => `${prefix}%`);
  return sql`${exposureCounts.regionCode} like any(${sql.param(patterns)}::text[])`;
}
