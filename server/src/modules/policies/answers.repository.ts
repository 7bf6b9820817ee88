import { asc, eq } from 'drizzle-orm';
import type { Database, Tx } from '../../platform/db/index.ts';
import { policyAnswers } from './policies.schema.ts';

export type AnswerRow = typeof policyAnswers.$inferSelect;

/** Every answer that officials gave, of one policy or of all, the earliest first. */
export function listAnswers({ db }: Database, policyId?: string): Promise<AnswerRow[]> {
  return db
    .select()
    .from(policyAnswers)
    .where(policyId === undefined ? undefined : eq(policyAnswers.policyId, policyId))
    .orderBy(asc(policyAnswers.answeredAt), asc(policyAnswers.id));
}

export async function insertAnswer(tx: Tx, row: AnswerRow): Promise<void> {
  await tx.insert(policyAnswers).values(row);
}
