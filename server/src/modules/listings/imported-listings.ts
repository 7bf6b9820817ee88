import { ListingDraft } from '@rongqiao/contracts';
import { v7 as uuidv7 } from 'uuid';
import { appendAudit } from '../../platform/audit/index.ts';
import { type Database, inTransaction, type Tx } from '../../platform/db/index.ts';
import {
  insertListings,
  insertRevision,
  type ListingRow,
  listOpenByTitle,
  listRowsBySourceKey,
  type NewListing,
  updateListing,
} from './listings.repository.ts';
import { columnsOf, contentOf } from './write-listing.ts';

/** A listing as an import compares it with a row of a file. */
export interface StoredListing {
  listingId: string;
  sourceKey: string | null;
  organisationId: string;
  draft: ListingDraft;
}

/** A row of a file, ready to be stored; with `listingId` it revises that listing. */
export interface ImportedListing {
  sourceKey: string;
  listingId?: string;
  organisationId: string;
  draft: ListingDraft;
  /** ISO day on which it was posted where it comes from. */
  postedOn?: string;
}

export async function findImported(
  database: Database,
  sourceKeys: readonly string[],
): Promise<StoredListing[]> {
  return (await listRowsBySourceKey(database.db, sourceKeys)).map(storedListing);
}

/** Open listings of these organisations that carry exactly these titles. */
export async function findOpenAlike(
  database: Database,
  posts: readonly { organisationId: string; title: string }[],
): Promise<StoredListing[]> {
  return (await listOpenByTitle(database.db, posts)).map(storedListing);
}

/**
 * Stores rows in one transaction: new ones are published at once, with the day of their posting; known ones get a new
 * revision. A key is stored once however often it is sent.
 */
export function saveImported(database: Database, rows: readonly ImportedListing[], now: Date): Promise<void> {
  return inTransaction(database, async (tx) => {
    const known = new Map(
      (
        await listRowsBySourceKey(
          tx,
          rows.map(({ sourceKey }) => sourceKey),
        )
      ).map((row) => [row.sourceKey, row]),
    );
    const fresh: NewListing[] = [];
    for (const row of rows) {
      const stored = known.get(row.sourceKey);
      if (stored) await revise(tx, stored, row, now);
      else fresh.push(newRow(row, now));
    }
    await insertListings(tx, fresh);
    const entries = [...fresh.map(({ id }) => id), ...[...known.values()].map(({ id }) => id)].map(
      (entityId) => ({
        actorId: null,
        action: 'listing.import',
        entity: 'listing',
        entityId,
        data: {},
      }),
    );
    await appendAudit(tx, entries, now);
  });
}

function newRow({ sourceKey, organisationId, draft, postedOn }: ImportedListing, now: Date): NewListing {
  const posted = postedOn ? new Date(`${postedOn}T09:00:00+08:00`) : now;
  return {
    ...columnsOf(draft),
    id: uuidv7(),
    organisationId,
    sourceKey,
    status: 'published',
    publishedAt: posted < now ? posted : now,
    createdAt: now,
    updatedAt: now,
  };
}

async function revise(tx: Tx, stored: ListingRow, { draft }: ImportedListing, now: Date): Promise<void> {
  await insertRevision(tx, {
    listingId: stored.id,
    revision: stored.revision,
    content: contentOf(stored),
    byUserId: null,
    at: stored.updatedAt,
  });
  const { attachments, sharing } = stored;
  const content = { ...columnsOf(draft), attachments, sharing };
  await updateListing(tx, stored.id, { ...content, revision: stored.revision + 1, updatedAt: now });
}

function storedListing(row: ListingRow): StoredListing {
  const written = Object.entries(contentOf(row)).filter(([, value]) => value !== null);
  const draft = ListingDraft.parse({ ...Object.fromEntries(written), attachments: [], sharing: undefined });
  return { listingId: row.id, sourceKey: row.sourceKey, organisationId: row.organisationId, draft };
}
