import { inArray } from 'drizzle-orm';
import type { Database } from '../../platform/db/index.ts';
import { users } from './accounts.schema.ts';

/** Names of people by id, for lists that say who did something. */
export async function mapUserNames({ db }: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
