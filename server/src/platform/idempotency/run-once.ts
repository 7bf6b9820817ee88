import { createHash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Database, Tx } from '../db/index.ts';
import { inTransaction } from '../db/index.ts';
import { AppError } from '../errors/index.ts';
import { idempotencyKeys } from './idempotency.schema.ts';

/** A creating request as it is told apart from another: who, which key, which route, which body. */
export interface OnceRequest {
  userId: string;
  /** The `Idempotency-Key` header; without it the work simply runs. */
  key: string | undefined;
  route: string;
  body: unknown;
}

/**
 * Runs `work` in one transaction, once per key: a repeated request gets the kept answer, whether it comes at once or after
 * a restart. The same key with another body throws `request.idempotency_mismatch`.
 */
export function runOnce<T>(
  database: Database,
  request: OnceRequest,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return inTransaction(database, async (tx) => {
    const { userId, key, route } = request;
    if (key === undefined) return work(tx);
    const bodyHash = createHash('sha256').update(JSON.stringify(request.body)).digest('hex');
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${userId}/${key}`}, 0))`);
    const [kept] = await tx
      .select()
      .from(idempotencyKeys)
      .where(and(eq(idempotencyKeys.userId, userId), eq(idempotencyKeys.key, key)));
    if (kept && (kept.bodyHash !== bodyHash || kept.route !== route)) throw mismatch();
    if (kept) return kept.response as T;
    const response = await work(tx);
    await tx.insert(idempotencyKeys).values({ userId, key, route, bodyHash, status: 200, response });
    return response;
  });
}

function mismatch(): AppError {
  return new AppError('request.idempotency_mismatch', {
    detail: {
      zh: '同一个 Idempotency-Key 已用于另一份内容。请换一个新的键再提交。',
      en: 'This Idempotency-Key was already used with another body. Please use a new key.',
    },
  });
}
