import type { DismissalReason, RecommendationWishes } from '@rongqiao/contracts';
import { and, asc, count, desc, eq } from 'drizzle-orm';
import type { Database, Tx } from '../../platform/db/index.ts';
import { listingDismissals, recommendationWishes } from './dismissals.schema.ts';

interface Dismissed {
  listingId: string;
  reason: DismissalReason;
  at: Date;
}

export async function upsertDismissal(tx: Tx, row: Dismissed & { userId: string }): Promise<void> {
  const { reason, at } = row;
  await tx
    .insert(listingDismissals)
    .values(row)
    .onConflictDoUpdate({
      target: [listingDismissals.userId, listingDismissals.listingId],
      set: { reason, at },
    });
}

export async function deleteDismissal(tx: Tx, userId: string, listingId: string): Promise<void> {
  await tx
    .delete(listingDismissals)
    .where(and(eq(listingDismissals.userId, userId), eq(listingDismissals.listingId, listingId)));
}

/** What does not suit a person, latest first. */
export async function listDismissed({ db }: Database, userId: string): Promise<Dismissed[]> {
  const rows = await db
    .select({
      listingId: listingDismissals.listingId,
      reason: listingDismissals.reason,
      at: listingDismissals.at,
    })
    .from(listingDismissals)
    .where(eq(listingDismissals.userId, userId))
    .orderBy(desc(listingDismissals.at), asc(listingDismissals.listingId))
    .limit(500);
  return rows as Dismissed[];
}

/** How many people gave each reason about a listing. */
export async function countDismissals(
  { db }: Database,
  listingId: string,
): Promise<{ reason: DismissalReason; people: number }[]> {
  const rows = await db
    .select({ reason: listingDismissals.reason, people: count() })
    .from(listingDismissals)
    .where(eq(listingDismissals.listingId, listingId))
    .groupBy(listingDismissals.reason)
    .orderBy(desc(count()), asc(listingDismissals.reason));
  return rows as { reason: DismissalReason; people: number }[];
}

const NO_WISHES: RecommendationWishes = { reach: 'everywhere', fittingLevel: false };

export async function readWishes({ db }: Database, userId: string): Promise<RecommendationWishes> {
  const [row] = await db
    .select({ reach: recommendationWishes.reach, fittingLevel: recommendationWishes.fittingLevel })
    .from(recommendationWishes)
    .where(eq(recommendationWishes.userId, userId));
  return (row as RecommendationWishes | undefined) ?? NO_WISHES;
}

export async function writeWishes(tx: Tx, userId: string, wishes: RecommendationWishes): Promise<void> {
  await tx
    .insert(recommendationWishes)
    .values({ userId, ...wishes })
    .onConflictDoUpdate({ target: recommendationWishes.userId, set: wishes });
}
