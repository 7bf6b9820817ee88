import { v7 as uuidv7 } from 'uuid';
import type { ListingSink } from '../modules/imports/index.ts';
import { findImported, findOpenAlike, saveImported } from '../modules/listings/index.ts';
import { findOrganisationByName, insertOrganisations } from '../modules/organisations/index.ts';
import type { Clock } from '../platform/clock/clock.ts';
import { type Database, inTransaction } from '../platform/db/index.ts';

/** Imports write here: listings by their source key, organisations by their name, unverified until they register. */
export function importSink(database: Database, clock: Clock): ListingSink {
  return {
    findOrganisationByName: (name) => findOrganisationByName(database.db, name),
    async createImportedOrganisation({ name, type, regionCode }) {
      const now = clock();
      const id = uuidv7();
      const row = { id, name, type, regionCode, createdAt: now, updatedAt: now };
      await inTransaction(database, (tx) => insertOrganisations(tx, [row]));
      return { id, name };
    },
    findBySourceKey: (sourceKeys) => findImported(database, sourceKeys),
    findAlike: (posts) => findOpenAlike(database, posts),
    async saveMany(listings) {
      await saveImported(
        database,
        listings.map(({ facts, ...listing }) => ({
          ...listing,
          ...(facts.postedOn !== undefined && { postedOn: facts.postedOn }),
        })),
        clock(),
      );
      return listings.map(({ sourceKey }) => ({ sourceKey, refusal: null }));
    },
  };
}
