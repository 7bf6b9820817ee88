import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import type { Reader } from '../../platform/db/index.ts';
import { policies, policyItems } from './policies.schema.ts';

/** A task of a policy in force, with what tracking it needs. */
export interface TrackedItem {
  policyId: string;
  regionCode: string;
  activeFrom: string;
  itemId: string;
  clause: string | null;
  statement: string;
  facts: unknown;
}

/** Every task of the policies in force that nobody has rejected, in the order of the text. */
export async function listTrackedItems(reader: Reader): Promise<TrackedItem[]> {
  const rows = await reader
    .select({
      policyId: policies.id,
      regionCode: policies.regionCode,
      activeFrom: policies.activeFrom,
      itemId: policyItems.id,
      clause: policyItems.clause,
      statement: policyItems.statement,
      facts: policyItems.facts,
    })
    .from(policyItems)
    .innerJoin(policies, eq(policies.id, policyItems.policyId))
    .where(
      and(eq(policies.state, 'active'), eq(policyItems.kind, 'task'), ne(policyItems.decision, 'rejected')),
    )
    .orderBy(asc(policies.id), asc(policyItems.spanStart), asc(policyItems.id));
  return rows.map((row) => ({ ...row, activeFrom: row.activeFrom ?? '' }));
}

/** Titles and the rules for lights of policies, by id. */
export async function mapPolicyRules(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, { title: string; supervision: unknown }>> {
  if (ids.length === 0) return new Map();
  const rows = await reader
    .select({ id: policies.id, title: policies.title, supervision: policies.supervision })
    .from(policies)
    .where(inArray(policies.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
}
