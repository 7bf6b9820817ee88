import { ListingDraft } from '@rongqiao/contracts';
import { v7 as uuidv7 } from 'uuid';
import { appendAudit } from '../../platform/audit/index.ts';
import type { Database, Tx } from '../../platform/db/index.ts';
import {
  insertListings,
  insertRevision,
  type ListingRow,
  listOpenByTitle,
  listRowsBySourceKey,
  type NewListing,
  updateListing,
} from './listings.repository.ts';
import { isDrawn } from './review-rules.ts';
import { findTrust, insertSubmissions, type NewSubmission } from './submissions.repository.ts';
import { sampleAfterwards, submitForReview } from './submit-listing.ts';
import { proposedVersion } from './take-back-imported.ts';
import { columnsOf, contentOf } from './write-listing.ts';

/** A listing as an import compares it with a row of a file. */
export interface StoredListing {
  listingId: string;
  sourceKey: string | null;
  organisationId: string;
  regionCode: string;
  status: string;
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

/** In whose name an import writes. */
export interface ImportAuthor {
  /** Null: the command line. */
  userId: string | null;
  /** Of the import that writes; absent for the command line. */
  importId?: string;
  /** A member's own organisation: its trust decides what is public at once. Absent: an official, who publishes. */
  ownOrganisationId?: string;
}

/** What became of a row. */
export interface SavedListing {
  sourceKey: string;
  listingId: string;
  action: 'created' | 'updated';
  /** Tells later whether somebody has changed it since: see `takeBackImported`. */
  version: string;
}

/**
 * Stores rows inside the caller's transaction: new ones are published with the day of their posting, known ones get a new
 * revision. Rows of an organisation without trust are put before an official instead, and some of a trusted one afterwards. A
 * key is stored once however often it is sent.
 */
export async function saveImported(
  tx: Tx,
  rows: readonly ImportedListing[],
  { author, now }: { author: ImportAuthor; now: Date },
): Promise<SavedListing[]> {
  const keys = rows.map(({ sourceKey }) => sourceKey);
  const known = new Map((await listRowsBySourceKey(tx, keys)).map((row) => [row.sourceKey, row]));
  const own = author.ownOrganisationId;
  const standing = !own ? 'official' : (await findTrust(tx, own)) ? 'trusted' : 'reviewed';
  const saved: SavedListing[] = [];
  const fresh: NewListing[] = [];
  for (const row of rows) {
    const stored = known.get(row.sourceKey);
    const { sourceKey } = row;
    if (stored) {
      const version = await revise(tx, stored, { row, author, standing, now });
      saved.push({ sourceKey, listingId: stored.id, action: 'updated', version });
    } else {
      const added = newRow(row, { author, standing, now });
      fresh.push(added);
      saved.push({ sourceKey, listingId: added.id, action: 'created', version: '1' });
    }
  }
  await insertListings(tx, fresh);
  await insertSubmissions(
    tx,
    fresh.flatMap((row) => submissionOf(row, { author, standing, now })),
  );
  const data = author.importId ? { importId: author.importId } : {};
  const entries = saved.map(({ listingId: entityId }) => ({
    ...{ actorId: author.userId, action: 'listing.import', entity: 'listing', entityId, data },
  }));
  await appendAudit(tx, entries, now);
  return saved;
}

type Standing = 'official' | 'trusted' | 'reviewed';
interface Writing {
  author: ImportAuthor;
  standing: Standing;
  now: Date;
}

function newRow(
  { sourceKey, organisationId, draft, postedOn }: ImportedListing,
  { author, standing, now }: Writing,
): NewListing {
  const posted = postedOn ? new Date(`${postedOn}T09:00:00+08:00`) : now;
  return {
    ...columnsOf(draft),
    id: uuidv7(),
    organisationId,
    authorId: author.ownOrganisationId ? author.userId : null,
    sourceKey,
    ...(standing === 'reviewed'
      ? { status: 'submitted' }
      : { status: 'published', publishedAt: posted < now ? posted : now }),
    createdAt: now,
    updatedAt: now,
  };
}

/** What an official is to read of a new row: all without trust, those drawn of a trusted organisation. */
function submissionOf(row: NewListing, { author, standing, now }: Writing): NewSubmission[] {
  const subject = standing === 'reviewed' ? 'draft' : 'sample';
  if (standing === 'official' || (subject === 'sample' && !isDrawn(row.id, 1))) return [];
  return [
    {
      ...{ id: uuidv7(), listingId: row.id, subject, content: contentOf(row as ListingRow) },
      ...{ regionCode: row.regionCode, revision: 1, state: 'waiting' },
      ...{ submittedById: author.userId, submittedAt: now },
    },
  ];
}

/** Gives a known listing the text of its row; returns its version afterwards. */
async function revise(
  tx: Tx,
  stored: ListingRow,
  { row: { draft }, author, standing, now }: Writing & { row: ImportedListing },
): Promise<string> {
  const { attachments, sharing } = stored;
  const content = { ...columnsOf(draft), attachments, sharing };
  const by = { userId: author.userId };
  if (standing === 'reviewed' && stored.status === 'published') {
    await submitForReview(tx, { row: stored, content, subject: 'revision', caller: by, now });
    return proposedVersion(stored.revision, now);
  }
  await insertRevision(tx, {
    listingId: stored.id,
    revision: stored.revision,
    content: contentOf(stored),
    byUserId: author.userId,
    at: stored.updatedAt,
  });
  const revision = stored.revision + 1;
  await updateListing(tx, stored.id, { ...content, revision, updatedAt: now });
  const revised = { id: stored.id, revision };
  if (stored.status === 'submitted')
    await submitForReview(tx, { row: revised, content, subject: 'draft', caller: by, now });
  else if (stored.status === 'published' && standing === 'trusted')
    await sampleAfterwards(tx, { row: revised, content, caller: by, now });
  return String(revision);
}

function storedListing(row: ListingRow): StoredListing {
  const written = Object.entries(contentOf(row)).filter(([, value]) => value !== null);
  const draft = ListingDraft.parse({ ...Object.fromEntries(written), attachments: [], sharing: undefined });
  const { id: listingId, sourceKey, organisationId, regionCode, status } = row;
  return { listingId, sourceKey, organisationId, regionCode, status, draft };
}
