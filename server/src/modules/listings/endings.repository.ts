import { and, asc, inArray, isNull, lt, lte, or } from 'drizzle-orm';
import type { Reader } from '../../platform/db/index.ts';
import { listings } from './listings.schema.ts';

const PUBLIC = inArray(listings.status, ['published', 'expired']);
/** Listings handled in one round; the next round takes the rest. */
const ROUND = 500;

/** Public listings whose owner is to be asked: the last day is not later than `until`, or without one nothing changed since `quietSince`. */
export async function listToAsk(
  reader: Reader,
  { until, quietSince }: { until: string; quietSince: Date },
): Promise<string[]> {
  const near = lte(listings.deadline, until);
  const quiet = and(isNull(listings.deadline), lt(listings.updatedAt, quietSince));
  const rows = await reader
    .select({ id: listings.id })
    .from(listings)
    .where(and(PUBLIC, isNull(listings.outcomeAskedAt), or(near, quiet)))
    .orderBy(asc(listings.deadline), asc(listings.id))
    .limit(ROUND);
  return rows.map(({ id }) => id);
}

/** Public listings whose owner has not answered until the day before `today`. */
export async function listUnanswered(reader: Reader, today: string): Promise<string[]> {
  const rows = await reader
    .select({ id: listings.id })
    .from(listings)
    .where(and(PUBLIC, lt(listings.outcomeDueOn, today)))
    .orderBy(asc(listings.outcomeDueOn), asc(listings.id))
    .limit(ROUND);
  return rows.map(({ id }) => id);
}
