import { type Database, inTransaction } from '../../platform/db/index.ts';
import { touchOpenListings } from '../listings/index.ts';
import { saveReplyFigures } from '../organisations/index.ts';
import { listAskedOrganisations, listReceived, lockFigures } from './invitations.repository.ts';
import { computeReplyFigures, FIGURES_DAYS } from './reply-figures.ts';

/**
 * Computes how an organisation has answered of late from its introductions. Where that has changed, its open listings are
 * marked as changed too, so that ranking takes it up. Runs after each answer, and for all by a job, as the window moves on.
 */
export function refreshReplyFigures(database: Database, organisationId: string, now: Date): Promise<boolean> {
  return inTransaction(database, async (tx) => {
    await lockFigures(tx, organisationId);
    const since = new Date(now.getTime() - FIGURES_DAYS * 86_400_000);
    const figures = computeReplyFigures(await listReceived(tx, organisationId, since), now);
    const changed = await saveReplyFigures(tx, organisationId, figures);
    if (changed) await touchOpenListings(tx, organisationId);
    return changed;
  });
}

/** The same for every organisation that was ever asked; returns how many changed. */
export async function refreshAllReplyFigures(database: Database, now: Date): Promise<number> {
  let changed = 0;
  for (const organisationId of await listAskedOrganisations(database.db)) {
    if (await refreshReplyFigures(database, organisationId, now)) changed += 1;
  }
  return changed;
}
