import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Database, Tx } from '../../platform/db/index.ts';
import { organisationFacts } from './obligations.schema.ts';

export type FactRow = typeof organisationFacts.$inferSelect;

/** The current facts of some organisations. */
export async function listFacts({ db }: Database, ids: readonly string[]): Promise<FactRow[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(organisationFacts)
    .where(and(inArray(organisationFacts.organisationId, [...ids]), isNull(organisationFacts.replacedAt)));
}

/** Ends the current facts of these codes. */
export async function endFacts(
  tx: Tx,
  { organisationId, codes, at }: { organisationId: string; codes: readonly string[]; at: Date },
): Promise<void> {
  await tx
    .update(organisationFacts)
    .set({ replacedAt: at })
    .where(
      and(
        eq(organisationFacts.organisationId, organisationId),
        inArray(organisationFacts.code, [...codes]),
        isNull(organisationFacts.replacedAt),
      ),
    );
}

export async function insertFacts(tx: Tx, rows: readonly FactRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(organisationFacts).values([...rows]);
}
