import type { PolicyDecision, PolicyState } from '@rongqiao/contracts';
import { and, asc, desc, eq, getTableColumns, isNull, ne, notInArray, sql } from 'drizzle-orm';
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

/** The policy whose file has this hash, with whether its text is in; or null. */
export async function findByHash(tx: Tx, sha256: string): Promise<{ id: string; hasText: boolean } | null> {
  const [row] = await tx
    .select({ id: policies.id, fileName: policies.fileName })
    .from(policies)
    .where(eq(policies.sha256, sha256));
  return row ? { id: row.id, hasText: row.fileName !== null } : null;
}

/** Ids and numbers (发文字号) of the policies that are references without their text. */
export async function listReferences(tx: Tx): Promise<{ id: string; number: string | null }[]> {
  return tx
    .select({ id: policies.id, number: policies.number })
    .from(policies)
    .where(isNull(policies.fileName));
}

/** Adds a policy; false where one with the same file was faster. */
export async function insertPolicy(tx: Tx, row: NewPolicyRow): Promise<boolean> {
  const added = await tx.insert(policies).values(row).onConflictDoNothing().returning({ id: policies.id });
  return added.length > 0;
}

export async function updatePolicy(tx: Tx, id: string, changes: Partial<NewPolicyRow>): Promise<void> {
  await tx.update(policies).set(changes).where(eq(policies.id, id));
}

/** Adds the text to a policy that has none; false where another was faster. */
export async function addText(
  tx: Tx,
  id: string,
  text: Required<Pick<NewPolicyRow, 'file' | 'body' | 'fileName' | 'encoding' | 'warnings'>>,
): Promise<boolean> {
  const changed = await tx
    .update(policies)
    .set(text)
    .where(and(eq(policies.id, id), isNull(policies.body)))
    .returning({ id: policies.id });
  return changed.length > 0;
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

/** Clauses and items of a policy, in the order of the pack and of ids. */
export async function listPackRows(
  tx: Tx,
  policyId: string,
): Promise<{ clauses: ClauseRow[]; items: ItemRow[] }> {
  const clauses = await tx
    .select()
    .from(policyClauses)
    .where(eq(policyClauses.policyId, policyId))
    .orderBy(asc(policyClauses.position));
  const items = await tx.select().from(policyItems).where(eq(policyItems.policyId, policyId));
  return { clauses, items: items as ItemRow[] };
}

/** Brings a policy's clauses and items to what its pack says; items that a person has decided about stay. */
export async function replacePackRows(
  tx: Tx,
  policyId: string,
  { clauses, items }: { clauses: ClauseRow[]; items: NewItemRow[] },
): Promise<void> {
  await tx.delete(policyClauses).where(eq(policyClauses.policyId, policyId));
  await insertClauses(tx, clauses);
  const kept = items.map(({ id }) => id);
  const dropped = and(
    eq(policyItems.policyId, policyId),
    isNull(policyItems.decidedById),
    kept.length > 0 ? notInArray(policyItems.id, kept) : undefined,
  );
  await tx.delete(policyItems).where(dropped);
  for (let from = 0; from < items.length; from += 500) {
    await tx
      .insert(policyItems)
      .values(items.slice(from, from + 500))
      .onConflictDoUpdate({
        target: [policyItems.policyId, policyItems.id],
        set: {
          clause: sql`excluded.clause`,
          spanStart: sql`excluded.span_start`,
          spanEnd: sql`excluded.span_end`,
          statement: sql`excluded.statement`,
          facts: sql`excluded.facts`,
          decision: sql`excluded.decision`,
        },
      });
  }
}
