import type { Recommendation, SearchDocument, SearchRequest, SearchResult } from '@rongqiao/matching';
import type { Database } from '../../platform/db/index.ts';
import { AppError } from '../../platform/errors/index.ts';
import { mapOrganisations } from '../organisations/index.ts';
import { readAllListings, readChanges } from './changes.repository.ts';
import { type DirectoryKnowledge, type EmptyDirectory, emptyDirectory } from './empty-directory.ts';
import type { ListingRow } from './listings.repository.ts';
import { toRankingDocument } from './ranking-document.ts';
import { readRebuilds, reportRebuild } from './rebuilds.repository.ts';
import { listSynonymGroups } from './synonyms.repository.ts';

interface Built extends EmptyDirectory {
  /** Settles once the recommender knows all listings. */
  matching: Promise<unknown>;
}

const POLL_MS = 700;
/** Rows indexed between two breaths of the event loop. */
const BREATH = 8;
/** Words made ready for search by sound between two breaths. */
const WORDS = 60;

/**
 * Search and ranking over all public listings, held in memory and derived from the table: it can be dropped and built
 * anew while serving. It follows the table by transaction number, so that every process of the platform sees what any
 * of them wrote, after at most POLL_MS, and its own writes at once.
 */
export class ListingDirectory {
  readonly #database: Database;
  readonly #knowledge: DirectoryKnowledge;
  /** For the first build; the later ones make their own. */
  #empty: EmptyDirectory | null;
  #built: Built | null = null;
  #since = '0';
  #rebuildsSeen = 0;
  #timer: NodeJS.Timeout | null = null;
  #queue: Promise<void> = Promise.resolve();
  #onSearchable: () => void = () => undefined;
  /** Resolves when search answers for the first time. */
  readonly searchable: Promise<void>;

  /** `empty` is what `emptyDirectory` has made of the same knowledge ahead of time. */
  constructor(database: Database, knowledge: DirectoryKnowledge, empty: EmptyDirectory | null = null) {
    this.#database = database;
    this.#knowledge = knowledge;
    this.#empty = empty;
    this.searchable = new Promise((resolve) => {
      this.#onSearchable = resolve;
    });
  }

  /** Whether search answers. */
  get ready(): boolean {
    return this.#built !== null;
  }

  /**
   * Builds everything anew, then takes the place of what is serving. The very first time search serves as soon as it is
   * built, and recommendations wait for their own half. Returns the number of listings.
   */
  rebuild(): Promise<number> {
    return this.#inTurn(() => this.#build());
  }

  async #build(): Promise<number> {
    const { requested } = await readRebuilds(this.#database);
    const { upTo } = await readChanges(this.#database, MAX_XID);
    const { index, recommender } = await this.#begin();
    const total = await this.#readAll((document) => index.upsert(document));
    const matching = this.#readAll((document) => recommender.upsert(document));
    const fresh = { index, recommender, matching };
    if (!this.#built) this.#serve(fresh, upTo);
    await matching;
    while (index.prepare(WORDS)) await breathe();
    this.#serve(fresh, upTo);
    await this.#catchUp();
    this.#rebuildsSeen = requested;
    await reportRebuild(this.#database, requested, total);
    return total;
  }

  #serve(fresh: Built, upTo: string): void {
    this.#built = fresh;
    this.#since = upTo;
    this.#onSearchable();
  }

  /** Hands over every public listing; returns how many there are. */
  async #readAll(hand: (document: SearchDocument) => void): Promise<number> {
    let total = 0;
    for await (const rows of readAllListings(this.#database)) {
      total += await this.#take(rows, { show: hand, hide: () => undefined });
    }
    return total;
  }

  /** Takes over what has been written since the last time, at once. */
  follow(): Promise<void> {
    return this.#inTurn(() => this.#catchUp());
  }

  /** Follows the table until `stop`. `onError` hears of a failed round; the next one tries again. */
  start(onError: (error: unknown) => void): void {
    const round = async () => {
      await this.#inTurn(() => this.#round()).catch(onError);
      if (this.#timer) this.#timer = setTimeout(round, POLL_MS);
    };
    this.#timer = setTimeout(round, POLL_MS);
  }

  async stop(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    await this.#queue;
  }

  async reloadSynonyms(): Promise<void> {
    const groups = await listSynonymGroups(this.#database);
    this.#serving().index.setSynonyms(groups.map(({ terms }) => terms));
  }

  search(request: SearchRequest): SearchResult {
    return this.#serving().index.search(request);
  }

  suggest(typed: string): string[] {
    return this.#serving().index.suggest(typed);
  }

  async recommend(
    document: SearchDocument,
    options: { today: string; limit: number },
  ): Promise<Recommendation[]> {
    const { recommender, matching } = this.#serving();
    await matching;
    return recommender.recommend(document, options);
  }

  #serving(): Built {
    if (this.#built) return this.#built;
    throw new AppError('server.starting', {
      detail: {
        zh: '检索正在准备，请几秒后再试。',
        en: 'Search is getting ready. Please try again in a few seconds.',
      },
    });
  }

  async #begin(): Promise<EmptyDirectory> {
    const groups = await listSynonymGroups(this.#database);
    const synonyms = groups.map(({ terms }) => terms);
    const empty = this.#empty;
    if (!empty) return emptyDirectory(this.#knowledge, synonyms);
    this.#empty = null;
    empty.index.setSynonyms(synonyms);
    return empty;
  }

  async #round(): Promise<void> {
    await this.#catchUp();
    const { requested } = await readRebuilds(this.#database);
    if (requested > this.#rebuildsSeen) await this.#build();
  }

  async #catchUp(): Promise<void> {
    if (!this.#built) return;
    const { index, recommender } = this.#built;
    const { rows, upTo } = await readChanges(this.#database, this.#since);
    await this.#take(rows, {
      show: (document) => {
        index.upsert(document);
        recommender.upsert(document);
      },
      hide: (id) => {
        index.remove(id);
        recommender.remove(id);
      },
    });
    this.#since = upTo;
  }

  /** Shows what is public and hides what is not; returns how many are shown. */
  async #take(
    rows: readonly ListingRow[],
    { show, hide }: { show: (document: SearchDocument) => void; hide: (id: string) => void },
  ): Promise<number> {
    const organisations = await mapOrganisations(
      this.#database,
      rows.map((row) => row.organisationId),
    );
    let shown = 0;
    for (const [position, row] of rows.entries()) {
      const organisation = organisations.get(row.organisationId);
      if (row.status === 'published' && organisation && organisation.suspendedAt === null) {
        show(toRankingDocument(row, organisation));
        shown += 1;
      } else {
        hide(row.id);
      }
      if (position % BREATH === BREATH - 1) await breathe();
    }
    return shown;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }
}

/** Lets requests pass. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Above every transaction number, so that only the mark is read. */
const MAX_XID = '18446744073709551615';
