import { appendAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Tx } from '../../platform/db/index.ts';
import { deleteUnused, listKeptContents, lockContents } from './attachments.repository.ts';
import type { Stores } from './attachments.service.ts';

const WEEK_MS = 7 * 86_400_000;

/** Those of some contents that another module keeps. */
export type KeptElsewhere = (tx: Tx, contents: readonly string[]) => Promise<string[]>;

/** Forgets files that nothing has named for a week, and contents that no file has. */
export async function sweepFiles(
  { database, files, keptElsewhere }: Stores & { keptElsewhere: KeptElsewhere },
  now: Date,
): Promise<void> {
  const before = new Date(now.getTime() - WEEK_MS);
  await inTransaction(database, async (tx) => {
    await lockContents(tx);
    const ids = await deleteUnused(tx, before);
    const entries = ids.map((entityId) => ({
      ...{ actorId: null, action: 'listing_file.sweep', entity: 'listing_file', entityId, data: {} },
    }));
    await appendAudit(tx, entries, now);
  });
  const old = await files.listOlder(before);
  await inTransaction(database, async (tx) => {
    await lockContents(tx);
    const kept = new Set([...(await listKeptContents(tx, old)), ...(await keptElsewhere(tx, old))]);
    const stillOld = new Set(await files.listOlder(before));
    for (const sha256 of old) if (!kept.has(sha256) && stillOld.has(sha256)) await files.remove(sha256);
  });
}
