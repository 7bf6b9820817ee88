import { notFound } from '../../platform/errors/index.ts';
import { type Caller, oversees } from '../../platform/http/index.ts';
import { type FileRow, findFile, isInContents } from './attachments.repository.ts';
import type { Stores } from './attachments.service.ts';
import { getReadableRow } from './read-listings.ts';

/**
 * A file of a listing with its content, as visible as the listing: what the listing names for everybody who may read it, what an
 * earlier or waiting text names for its members and officials.
 */
export async function openAttachment(
  { database, files }: Stores,
  { listingId, fileId, caller }: { listingId: string; fileId: string; caller: Caller | null },
): Promise<{ row: FileRow; bytes: Buffer }> {
  const listing = await getReadableRow(database, listingId, caller);
  const inside =
    oversees(caller, listing.regionCode) ||
    caller?.memberships.some(({ organisationId }) => organisationId === listing.organisationId);
  const named =
    listing.attachments.includes(fileId) || (inside && (await isInContents(database, { listingId, fileId })));
  const row = named ? await findFile(database.db, fileId) : null;
  const bytes = row && (await files.read(row.sha256));
  if (!row || !bytes) throw notFound({ zh: '附件', en: 'attachment' });
  return { row, bytes };
}
