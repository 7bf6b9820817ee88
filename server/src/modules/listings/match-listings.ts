import type { Match, MatchList, MatchReason, NewListing } from '@rongqiao/contracts';
import {
  describeReason,
  type Recommendation,
  type SearchDocument,
  sharePlaces,
  type Turn,
} from '@rongqiao/matching';
import { dayInChina } from '../../platform/clock/clock.ts';
import { type Locale, notFound } from '../../platform/errors/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { getProfile } from '../accounts/index.ts';
import { mapOrganisations } from '../organisations/index.ts';
import type { ReadContext } from './find-listings.ts';
import { requireWriter } from './listings.access.ts';
import {
  type ListingRow,
  listRowsInOrder,
  listRowsOfOrganisations,
  type SummaryRow,
} from './listings.repository.ts';
import { toPersonDocument, toRankingDocument } from './ranking-document.ts';
import { getReadableRow, summarise } from './read-listings.ts';
import { isOfferedTo, type Viewer, viewerOf } from './sharing.ts';
import { NO_SHOWS } from './shows.ts';
import { type Said, saidBy, suits } from './suit-person.ts';
import { columnsOf } from './write-listing.ts';

const MOST_REASONS = 5;
/** How many more are asked for, because some are not offered to who asks. */
const HELD_BACK = 30;

/** For whom, in which language, and how many. */
export interface MatchRequest {
  caller: Caller | null;
  locale: Locale;
  limit: number;
}

/** Counterparts of one listing: supply for a demand, demand for a supply. */
export async function matchesOfListing(
  context: ReadContext,
  id: string,
  request: MatchRequest,
): Promise<MatchList> {
  const row = await getReadableRow(context.database, id, request.caller);
  return matchesOfDocuments(context, [await documentOf(context, row)], request);
}

/** Counterparts of what is being written; nothing is stored. */
export async function matchesOfDraft(
  context: ReadContext,
  draft: NewListing,
  request: MatchRequest & { caller: Caller },
): Promise<MatchList> {
  const { organisationId, onBehalfOf: _, ...written } = draft;
  requireWriter(request.caller, organisationId);
  const row = unsavedRow({ ...columnsOf(written), organisationId }, context.now);
  return matchesOfDocuments(context, [await documentOf(context, row)], request);
}

/** What an organisation should look at: the best counterparts over all that it has open. */
export async function matchesOfOrganisation(
  context: ReadContext,
  organisationId: string,
  request: MatchRequest & { caller: Caller },
): Promise<MatchList> {
  requireWriter(request.caller, organisationId);
  const today = dayInChina(context.now);
  const rows = (await listRowsOfOrganisations(context.database, [organisationId])).filter(
    ({ status, deadline }) => status === 'published' && (deadline === null || deadline >= today),
  );
  const documents = await Promise.all(rows.slice(0, 50).map((row) => documentOf(context, row)));
  return matchesOfDocuments(context, documents, request);
}

/** Posts, courses and offers for the caller as a person, read from their own profile. */
export async function matchesOfPerson(
  context: ReadContext,
  request: MatchRequest & { caller: Caller },
): Promise<MatchList> {
  const profile = await getProfile(context.database, request.caller);
  return matchesOfDocuments(context, [toPersonDocument(request.caller.userId, profile)], request);
}

async function matchesOfDocuments(
  context: ReadContext,
  documents: readonly SearchDocument[],
  { caller, locale, limit }: MatchRequest,
): Promise<MatchList> {
  const today = dayInChina(context.now);
  const viewer = await viewerOf(context.database, caller);
  const said = await saidBy(context.database, caller);
  const wanted = limit + HELD_BACK + (said?.dismissed.size ?? 0);
  const best = new Map<string, Found>();
  for (const document of documents) {
    for (const found of await context.directory.recommend(document, { today, limit: wanted })) {
      if ((best.get(found.id)?.score ?? Number.NEGATIVE_INFINITY) < found.score)
        best.set(found.id, { ...found, document });
    }
  }
  const ranked = [...best.values()]
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, wanted);
  const shows = context.shows ?? NO_SHOWS;
  const offered = await keepOffered(context, ranked, { viewer, said });
  const places = sharePlaces(offered, (owner) => shows.shownOf(owner)).slice(0, limit);
  const items = await present(context, places, locale);
  shows.count(
    'recommendation',
    items.map(({ listing }) => listing),
  );
  return { items };
}

/** A recommendation beside what it was made for. */
interface Found extends Recommendation {
  document: SearchDocument;
}

/** What is still public, offered to who asks and wanted by them, with whose it is. */
async function keepOffered(
  context: ReadContext,
  ranked: readonly Found[],
  { viewer, said }: { viewer: Viewer | null; said: Said | null },
): Promise<(Recommendation & { owner: string; row: SummaryRow })[]> {
  const rows = await listRowsInOrder(
    context.database,
    ranked.map(({ id }) => id),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ranked.flatMap(({ document, ...found }) => {
    const row = byId.get(found.id);
    if (row?.status !== 'published' || !isOfferedTo(row, viewer)) return [];
    return suits(said, { found, row, document }) ? [{ ...found, row, owner: row.organisationId }] : [];
  });
}

async function present(
  context: ReadContext,
  places: readonly (Recommendation & { row: SummaryRow; turn?: Turn })[],
  locale: Locale,
): Promise<Match[]> {
  const rows = places.map(({ row }) => row);
  const summaries = new Map(
    (await summarise(context.database, rows, context.now)).map((item) => [item.id, item]),
  );
  return places.flatMap((found) => {
    const listing = summaries.get(found.id);
    const { score, turn } = found;
    return listing ? [{ listing, score, reasons: tell(found, locale), ...(turn && { turn }) }] : [];
  });
}

/** What a person reads: the strongest reasons, and what speaks against. */
function tell({ reasons, against }: Recommendation, locale: Locale): MatchReason[] {
  const strongest = reasons.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_REASONS);
  return [...strongest, ...against].map((reason) => ({
    code: reason.code,
    text: describeReason(reason, locale),
    weight: reason.weight,
  }));
}

async function documentOf({ database }: ReadContext, row: ListingRow): Promise<SearchDocument> {
  const organisation = (await mapOrganisations(database, [row.organisationId])).get(row.organisationId);
  if (!organisation) throw notFound({ zh: '单位', en: 'organisation' });
  return toRankingDocument(row, organisation);
}

const NO_ID = '00000000-0000-0000-0000-000000000000';

function unsavedRow(draft: ReturnType<typeof columnsOf> & { organisationId: string }, now: Date): ListingRow {
  return {
    ...draft,
    id: NO_ID,
    authorId: null,
    onBehalfOfId: null,
    contributedAs: null,
    status: 'draft',
    outcome: null,
    outcomeAskedAt: null,
    outcomeDueOn: null,
    takenDownAt: null,
    takenDownReason: null,
    revision: 1,
    sourceKey: null,
    demo: false,
    publishedAt: null,
    createdAt: now,
    updatedAt: now,
    changedXid: '0',
    publishedXid: '0',
  };
}
