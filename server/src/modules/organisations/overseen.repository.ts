import type { OrganisationMark } from '@rongqiao/contracts';
import { and, asc, count, eq, ilike, isNotNull, isNull, like, or, type SQL } from 'drizzle-orm';
import type { Database, Tx } from '../../platform/db/index.ts';
import type { OrganisationRow } from './organisations.repository.ts';
import { organisations } from './organisations.schema.ts';

/** Rows in the regions of an official (`all` for an administrator), suspended ones too. */
export async function pageOverseen(
  { db }: Database,
  asked: {
    regions: 'all' | string[];
    q?: string | undefined;
    state?: 'verified' | 'unverified' | 'suspended' | undefined;
    page: number;
    size: number;
  },
): Promise<{ rows: OrganisationRow[]; total: number }> {
  const { regions, q, state, page, size } = asked;
  if (regions !== 'all' && regions.length === 0) return { rows: [], total: 0 };
  const inside = regions === 'all' ? undefined : or(...regions.map(inRegion));
  const named = q ? ilike(organisations.name, `%${q.replace(/[\\%_]/g, '\\$&')}%`) : undefined;
  const where = and(inside, named, state && STATES[state]);
  const [counted] = await db.select({ total: count() }).from(organisations).where(where);
  const rows = await db
    .select()
    .from(organisations)
    .where(where)
    .orderBy(asc(organisations.name), asc(organisations.id))
    .limit(size)
    .offset((page - 1) * size);
  return { rows, total: counted?.total ?? 0 };
}

const STATES: Record<'verified' | 'unverified' | 'suspended', SQL | undefined> = {
  verified: and(isNotNull(organisations.verifiedAt), isNull(organisations.suspendedAt)),
  unverified: and(isNull(organisations.verifiedAt), isNull(organisations.suspendedAt)),
  suspended: isNotNull(organisations.suspendedAt),
};

/** GB/T 2260: 990100 holds 990104. */
function inRegion(region: string): SQL {
  return like(organisations.regionCode, `${region.replace(/(00){1,2}$/, '')}%`);
}

/** A row held until the transaction ends, suspended or not. */
export async function lockOrganisation(tx: Tx, id: string): Promise<OrganisationRow | null> {
  const [row] = await tx.select().from(organisations).where(eq(organisations.id, id)).for('update');
  return row ?? null;
}

export async function saveStanding(
  tx: Tx,
  id: string,
  standing: { suspendedAt: Date | null; suspensionReason: string | null },
): Promise<void> {
  await tx.update(organisations).set(standing).where(eq(organisations.id, id));
}

/** Makes a party that was listed without a code the one that was registered. */
export async function claimOrganisation(
  tx: Tx,
  id: string,
  facts: {
    type: string;
    regionCode: string;
    creditCode: string;
    intro: string;
    website: string | null;
    marks: OrganisationMark[];
    verifiedAt: Date;
    updatedAt: Date;
  },
): Promise<void> {
  await tx.update(organisations).set(facts).where(eq(organisations.id, id));
}
