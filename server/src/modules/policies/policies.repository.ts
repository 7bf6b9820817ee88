import type { PolicyDecision, PolicyState } from '@rongqiao/contracts';
import { and, asc, desc, eq, getTableColumns, ne } from 'drizzle-orm';
import type { Database, Tx } from '../../platform/db/index.ts';
import { policies, policyClauses, policyItems } from './policies.schema.ts';

const { file: _file, body: _body, ...HEAD } = getTableColumns(policies);

/** A policy without its bytes and text; `hasText` says whether they are in. */
export type PolicyHead = Omit<typeof policies.$inferSelect, 'file' | 'body' | 'state'> & {
  state: PolicyState;
};
export type NewPolicyRow = typeof policies.$inferInsert;
export type ClauseRow = typeof policyClauses.$inferSelect;
export type ItemRow = Omit<typeof policyItems.$inferSelect, 'decision' | 'kind'> & {
  decision: PolicyDecision;
  kind: 'task' | 'rule';
};
export type NewItemRow = typeof policyItems.$inferInsert;

/** Heads of policies, latest first; `open` leaves out those that wait for review. */
export async function listPolicyHeads(database: Database, open: boolean): Promise<PolicyHead[]> {
  const rows = await database.db
    .select(HEAD)
    .from(policies)
    .where(open ? ne(policies.state, 'review') : undefined)
    .orderBy(desc(policies.issuedOn), asc(policies.id));
  return rows as PolicyHead[];
}

export async function findPolicyHead(database: Database, id: string): Promise<PolicyHead | null> {
  const [row] = await database.db.select(HEAD).from(policies).where(eq(policies.id, id));
  return (row as PolicyHead | undefined) ?? null;
}

/** The head, locked until the transaction ends, or null. */
export async function lockPolicy(tx: Tx, id: string): Promise<PolicyHead | null> {
  const [row] = await tx.select(HEAD).from(policies).where(eq(policies.id, id)).for('update');
  return (row as PolicyHead | undefined) ?? null;
}

/** The text that was taken in, or null. */
export async function findPolicyText(database: Database, id: string): Promise<string | null> {
  const [row] = await database.db.select({ body: policies.body }).from(policies).where(eq(policies.id, id));
  return row?.body ?? null;
}

/** The id of the policy whose file has this hash, or null. */
export async function findByHash(tx: Tx, sha256: string): Promise<string | null> {
  const [row] = await tx.select({ id: policies.id }).from(policies).where(eq(policies.sha256, sha256));
  return row?.id ?? null;
}

/** Adds a policy; false where one with the same file was faster. */
export async function insertPolicy(tx: Tx, row: NewPolicyRow): Promise<boolean> {
  const added = await tx.insert(policies).values(row).onConflictDoNothing().returning({ id: policies.id });
  return added.length > 0;
}

export async function updatePolicy(tx: Tx, id: string, changes: Partial<NewPolicyRow>): Promise<void> {
  await tx.update(policies).set(changes).where(eq(policies.id, id));
}

export async function insertClauses(tx: Tx, rows: readonly ClauseRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 500) {
    await tx.insert(policyClauses).values(rows.slice(from, from + 500));
  }
}

export async function insertItems(tx: Tx, rows: readonly NewItemRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 500) {
    await tx.insert(policyItems).values(rows.slice(from, from + 500));
  }
}

export function listClauses(database: Database, policyId: string): Promise<ClauseRow[]> {
  return database.db
    .select()
    .from(policyClauses)
    .where(eq(policyClauses.policyId, policyId))
    .orderBy(asc(policyClauses.position));
}

/** Everything read from a policy, in the order of the text. */
export async function listItems(database: Database, policyId: string): Promise<ItemRow[]> {
  const rows = await database.db
    .select()
    .from(policyItems)
    .where(eq(policyItems.policyId, policyId))
    .orderBy(asc(policyItems.spanStart), asc(policyItems.id));
  return rows as ItemRow[];
}

/** The item, locked until the transaction ends, or null. */
export async function lockItem(tx: Tx, policyId: string, id: string): Promise<ItemRow | null> {
  const [row] = await tx
    .select()
    .from(policyItems)
    .where(and(eq(policyItems.policyId, policyId), eq(policyItems.id, id)))
    .for('update');
  return (row as ItemRow | undefined) ?? null;
}

export async function updateItem(
  tx: Tx,
  { policyId, id }: { policyId: string; id: string },
  changes: Partial<NewItemRow>,
): Promise<void> {
  await tx
    .update(policyItems)
    .set(changes)
    .where(and(eq(policyItems.policyId, policyId), eq(policyItems.id, id)));
}
