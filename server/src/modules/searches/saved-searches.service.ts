import type {
  AlertFrequency,
  NewSavedSearch,
  SavedSearch,
  SavedSearchChanges,
  SavedSearchFinds,
  SavedSearchList,
} from '@rongqiao/contracts';
import { v7 as uuidv7 } from 'uuid';
import { appendAudit } from '../../platform/audit/index.ts';
import { type Database, inTransaction, type Tx } from '../../platform/db/index.ts';
import { AppError, notFound } from '../../platform/errors/index.ts';
import { listSummaries, readPublishedMark } from '../listings/index.ts';
import {
  countFinds,
  countUnderLock,
  deleteSavedSearch,
  findSavedSearch,
  insertSavedSearch,
  listFinds,
  listSavedSearches,
  type SavedSearchRow,
  updateSavedSearch,
} from './saved-searches.repository.ts';

/** How many searches a person may keep. */
const MOST_SAVED = 20;
/** How many finds are shown of one search. */
const FINDS_SHOWN = 50;
const WORDS = { zh: '保存的查找', en: 'saved search' };

interface Person {
  userId: string;
  now: Date;
}

/** Saves a search; it looks for what is published from now on. Returns its id. */
export async function saveSearch(tx: Tx, wish: NewSavedSearch, { userId, now }: Person): Promise<string> {
  const { name, terms, frequency } = wish;
  if (Object.keys(terms).every((term) => term === 'scope')) throw nothingAsked();
  if ((await countUnderLock(tx, userId)) >= MOST_SAVED) throw tooMany();
  const id = uuidv7();
  const seenXid = await readPublishedMark(tx);
  await insertSavedSearch(tx, { id, userId, name, terms, frequency, createdAt: now, lookedAt: now, seenXid });
  await audit(tx, 'save', { id, userId, now }, { frequency });
  return id;
}

export async function listMySearches(database: Database, userId: string): Promise<SavedSearchList> {
  return { items: await present(database, await listSavedSearches(database, userId)), limit: MOST_SAVED };
}

/** One search of the person with what it found; another person's is missing. */
export async function getMySearch(
  database: Database,
  id: string,
  { userId, now }: Person,
): Promise<SavedSearchFinds> {
  const row = await findSavedSearch(database.db, id);
  const [search] = row?.userId === userId ? await present(database, [row]) : [];
  if (!search) throw notFound(WORDS);
  const finds = await listFinds(database, id, FINDS_SHOWN);
  const listings = await listSummaries(
    database,
    finds.map(({ listingId }) => listingId),
    now,
  );
  const open = new Map(
    listings.filter(({ status }) => status === 'published').map((listing) => [listing.id, listing]),
  );
  return {
    search,
    finds: finds.flatMap(({ listingId, foundAt }) => {
      const listing = open.get(listingId);
      return listing ? [{ listing, foundAt: foundAt.toISOString() }] : [];
    }),
  };
}

/** Renames a search or changes how often it tells. One that begins to tell looks at what is published from now on. */
export async function changeMySearch(
  database: Database,
  id: string,
  changes: SavedSearchChanges,
  { userId, now }: Person,
): Promise<SavedSearch> {
  await inTransaction(database, async (tx) => {
    const row = await findSavedSearch(tx, id);
    if (row?.userId !== userId) throw notFound(WORDS);
    const { name = row.name, frequency = row.frequency } = changes;
    const begins = row.frequency === 'never' && frequency !== 'never';
    const from = begins ? { seenXid: await readPublishedMark(tx), lookedAt: now } : {};
    await updateSavedSearch(tx, id, { name, frequency, ...from });
    await audit(tx, 'change', { id, userId, now }, { frequency });
  });
  const { search } = await getMySearch(database, id, { userId, now });
  return search;
}

export async function deleteMySearch(database: Database, id: string, { userId, now }: Person): Promise<void> {
  const gone = await inTransaction(database, async (tx) => {
    const deleted = await deleteSavedSearch(tx, id, userId);
    if (deleted) await audit(tx, 'delete', { id, userId, now }, {});
    return deleted;
  });
  if (!gone) throw notFound(WORDS);
}

/** What is searched for stays out of the log: it is a person's own affair. */
async function audit(
  tx: Tx,
  action: 'save' | 'change' | 'delete',
  { id, userId, now }: Person & { id: string },
  data: { frequency?: AlertFrequency },
): Promise<void> {
  const entry = { actorId: userId, action: `search.${action}`, entity: 'saved_search', entityId: id, data };
  await appendAudit(tx, [entry], now);
}

async function present(database: Database, rows: readonly SavedSearchRow[]): Promise<SavedSearch[]> {
  const found = await countFinds(
    database,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, name, terms, frequency, createdAt, lookedAt }) => ({
    ...{ id, name, terms, frequency },
    createdAt: createdAt.toISOString(),
    lookedAt: lookedAt.toISOString(),
    found: found.get(id) ?? 0,
  }));
}

function nothingAsked(): AppError {
  return new AppError('request.rule_broken', {
    detail: {
      zh: '请先输入要找的词，或选一个类别、地区等条件，再保存。',
      en: 'Please enter words or choose a filter before saving the search.',
    },
  });
}

function tooMany(): AppError {
  return new AppError('request.rule_broken', {
    detail: {
      zh: `每人最多保存 ${MOST_SAVED} 个查找。请先在“保存的查找”中删去不再需要的。`,
      en: `You can keep ${MOST_SAVED} searches. Please delete one that you no longer need first.`,
    },
  });
}
