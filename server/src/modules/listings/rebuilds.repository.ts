import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/index.ts';
import { directoryRebuilds } from './listings.schema.ts';

/** Askings to build the search index anew, and how far they have been followed. */
export interface Rebuilds {
  requested: number;
  completed: number;
  /** Listings in the index after the last one. */
  listings: number;
}

export async function readRebuilds(database: Database): Promise<Rebuilds> {
  const [row] = await database.db.select().from(directoryRebuilds).where(eq(directoryRebuilds.id, 1));
  return row ?? { requested: 0, completed: 0, listings: 0 };
}

/** Asks every running process to build its index anew while it serves; returns the number of the asking. */
export async function requestRebuild(database: Database): Promise<number> {
  const [row] = await database.db
    .insert(directoryRebuilds)
    .values({ id: 1, requested: 1 })
    .onConflictDoUpdate({
      target: directoryRebuilds.id,
      set: { requested: sql`${directoryRebuilds.requested} + 1` },
    })
    .returning({ requested: directoryRebuilds.requested });
  return row?.requested ?? 0;
}

/** Says that the asking of that number has been followed. */
export async function reportRebuild(database: Database, completed: number, listings: number): Promise<void> {
  await database.db.update(directoryRebuilds).set({ completed, listings }).where(eq(directoryRebuilds.id, 1));
}
