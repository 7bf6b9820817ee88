import { v7 as uuidv7 } from 'uuid';
import { type ListingSink, type ListingToSave, recordItems } from '../modules/imports/index.ts';
import { findImported, findOpenAlike, type ImportAuthor, saveImported } from '../modules/listings/index.ts';
import { findOrganisationByName, insertOrganisations } from '../modules/organisations/index.ts';
import { appendAudit } from '../platform/audit/index.ts';
import type { Clock } from '../platform/clock/clock.ts';
import { type Database, inTransaction, type Tx } from '../platform/db/index.ts';
import type { Bilingual } from '../platform/errors/index.ts';

/** Who imports, and how far that reaches. */
export interface SinkAuthor extends ImportAuthor {
  /** Beginnings of the region codes in which an official may write; absent: everywhere. */
  prefixes?: readonly string[];
}

/**
 * Imports write here: listings by their source key, organisations by their name, unverified until they register. With an
 * import's id, what is written is remembered so that it can be taken back.
 */
export function importSink(
  database: Database,
  clock: Clock,
  author: SinkAuthor = { userId: null },
): ListingSink {
  const { importId } = author;
  return {
    findOrganisationByName: (name) => findOrganisationByName(database.db, name),
    async createImportedOrganisation({ name, type, regionCode }) {
      const now = clock();
      const id = uuidv7();
      const row = { id, name, type, regionCode, createdAt: now, updatedAt: now };
      await inTransaction(database, async (tx) => {
        await insertOrganisations(tx, [row]);
        if (!importId) return;
        const entry = { actorId: author.userId, action: 'organisation.import', entity: 'organisation' };
        await appendAudit(tx, [{ ...entry, entityId: id, data: { importId } }], now);
        const item = { importId, entity: 'organisation', entityId: id, name, action: 'created' };
        await recordItems(tx, [{ ...item, version: now.toISOString() }]);
      });
      return { id, name };
    },
    findBySourceKey: (sourceKeys) => findImported(database, sourceKeys),
    findAlike: (posts) => findOpenAlike(database, posts),
    refuse: (listing, existing) => refusalOf(author, listing, existing),
    async saveMany(listings) {
      await inTransaction(database, (tx) => save(tx, listings, author, clock()));
      return listings.map(({ sourceKey }) => ({ sourceKey, refusal: null }));
    },
  };
}

async function save(tx: Tx, listings: readonly ListingToSave[], author: SinkAuthor, now: Date) {
  const rows = listings.map(({ facts, ...listing }) => ({
    ...listing,
    ...(facts.postedOn !== undefined && { postedOn: facts.postedOn }),
  }));
  const saved = await saveImported(tx, rows, { author, now });
  const { importId } = author;
  if (!importId) return;
  const names = new Map(listings.map(({ sourceKey, draft }) => [sourceKey, draft.title]));
  await recordItems(
    tx,
    saved.map(({ listingId: entityId, sourceKey, action, version }) => ({
      ...{ importId, entity: 'listing', entityId, action, version },
      name: names.get(sourceKey) ?? '',
    })),
  );
}

function refusalOf(
  { prefixes }: SinkAuthor,
  { draft: { regionCode }, organisationId }: ListingToSave,
  existing: { organisationId: string; regionCode?: string; status?: string } | null,
): Bilingual | null {
  if (existing && existing.organisationId !== organisationId) return OTHERS;
  if (existing?.status === 'closed') return CLOSED;
  const within = (code: string) => !prefixes || prefixes.some((prefix) => code.startsWith(prefix));
  if (!within(regionCode) || (existing?.regionCode && !within(existing.regionCode))) return ELSEWHERE;
  return null;
}

const OTHERS: Bilingual = {
  zh: '名称几乎相同的另一个单位已经导入过这条信息。',
  en: 'Another organisation with almost the same name has imported this listing.',
};
const CLOSED: Bilingual = {
  zh: '这条信息已经办结，不再更新。',
  en: 'This listing has ended and is no longer updated.',
};
const ELSEWHERE: Bilingual = {
  zh: '地点不在您负责的地区。',
  en: 'The place is not in a region you answer for.',
};
