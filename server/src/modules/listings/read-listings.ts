import type { Listing, ListingList, ListingRevisionList, ListingSummary } from '@rongqiao/contracts';
import { dayInChina } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { notFound } from '../../platform/errors/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { mapOrganisationLabels, mapOrganisations } from '../organisations/index.ts';
import { listAttachments } from './attachments.service.ts';
import { presentContribution } from './contribution.ts';
import { LISTING_WORDS, mayRead, requireWritable } from './listings.access.ts';
import { presentListing, presentSummary } from './listings.presenter.ts';
import {
  findListingRow,
  type ListingRow,
  listRevisions,
  listRowsInOrder,
  listRowsOfOrganisations,
  type SummaryRow,
} from './listings.repository.ts';

/** One listing that the caller may read; otherwise it is missing. */
export async function getListing(
  database: Database,
  id: string,
  context: { caller: Caller | null; now: Date },
): Promise<Listing> {
  return describeListing(database, await getReadableRow(database, id, context.caller), context);
}

export async function getReadableRow(
  database: Database,
  id: string,
  caller: Caller | null,
): Promise<ListingRow> {
  const row = await findListingRow(database.db, id);
  if (!row || !mayRead(caller, row)) throw notFound(LISTING_WORDS);
  return row;
}

/** A row as the caller sees it. */
export async function describeListing(
  database: Database,
  row: ListingRow,
  context: { caller: Caller | null; now: Date },
): Promise<Listing> {
  const { organisationId, onBehalfOfId } = row;
  const parties = await mapOrganisations(database, [organisationId, ...(onBehalfOfId ? [onBehalfOfId] : [])]);
  const organisation = parties.get(organisationId);
  if (!organisation) throw notFound(LISTING_WORDS);
  const attachments = await listAttachments(database.db, row.attachments);
  const contributed = presentContribution(row, parties);
  return presentListing(row, { organisation, contributed, attachments }, context);
}

/** Everything the caller's organisations wrote, in every state. */
export async function listMine(database: Database, caller: Caller, now: Date): Promise<ListingList> {
  const organisationIds = caller.memberships.map(({ organisationId }) => organisationId);
  const items = await summarise(database, await listRowsOfOrganisations(database, organisationIds), now);
  return { items, total: items.length };
}

export async function getRevisions(
  database: Database,
  id: string,
  caller: Caller,
): Promise<ListingRevisionList> {
  const row = requireWritable(caller, await findListingRow(database.db, id));
  const revisions = await listRevisions(database, row.id);
  return {
    items: revisions.map(({ revision, content, at }) => ({
      revision,
      at: at.toISOString(),
      content: content as Record<string, unknown>,
    })),
  };
}

/** Lines by id, in the order asked for, whatever their state; the caller has been checked. */
export async function listSummaries(
  database: Database,
  ids: readonly string[],
  now: Date,
): Promise<ListingSummary[]> {
  return summarise(database, await listRowsInOrder(database, [...new Set(ids)]), now);
}

/** Rows as lines of a list, with their organisations named. */
export async function summarise(
  database: Database,
  rows: readonly SummaryRow[],
  now: Date,
): Promise<ListingSummary[]> {
  const organisations = await mapOrganisationLabels(
    database,
    rows.flatMap(({ organisationId, onBehalfOfId }) =>
      onBehalfOfId === null ? [organisationId] : [organisationId, onBehalfOfId],
    ),
  );
  const today = dayInChina(now);
  return rows.flatMap((row) => {
    const organisation = organisations.get(row.organisationId);
    const contributed = presentContribution(row, organisations);
    return organisation ? [presentSummary(row, { organisation, contributed }, today)] : [];
  });
}
