import type { ListingSummary } from '@rongqiao/contracts';
import { addDays, type Clock, dayInChina } from '../../platform/clock/clock.ts';
import { type Database, inTransaction } from '../../platform/db/index.ts';
import type { Shows, Surface } from '../listings/index.ts';
import { addShown, type ExposureRow, sumByOrganisation } from './exposure.repository.ts';

const FLUSH_MS = 20_000;
/** How far back it counts who was shown more. */
const LATELY_DAYS = 28;

/**
 * Counts what people are shown: in memory while requests run, written every FLUSH_MS. A process that dies loses the counts of
 * its last seconds, which no share depends on. Nothing about who looked is taken in.
 */
export class ExposureLog implements Shows {
  readonly #database: Database;
  readonly #clock: Clock;
  #waiting = new Map<string, ExposureRow>();
  #lately = new Map<string, number>();
  #timer: NodeJS.Timeout | null = null;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  count(surface: Surface, shown: readonly ListingSummary[]): void {
    const day = dayInChina(this.#clock());
    for (const { organisation, kind, region } of shown) {
      const row = { day, organisationId: organisation.id, surface, kind, regionCode: region.code };
      const key = Object.values(row).join(' ');
      const counted = this.#waiting.get(key);
      if (counted) counted.shown += 1;
      else this.#waiting.set(key, { ...row, shown: 1 });
    }
  }

  /** How often an organisation was shown lately, as of the last writing. */
  shownOf(organisationId: string): number {
    return this.#lately.get(organisationId) ?? 0;
  }

  /** Writes what has been counted, and reads what all processes have. */
  async flush(): Promise<void> {
    const rows = [...this.#waiting.values()];
    this.#waiting = new Map();
    if (rows.length > 0) await inTransaction(this.#database, (tx) => addShown(tx, rows));
    const since = addDays(dayInChina(this.#clock()), -LATELY_DAYS);
    this.#lately = await sumByOrganisation(this.#database, since);
  }

  /** Writes from time to time until `stop`. `onError` hears of a round that failed; its counts are lost. */
  start(onError: (error: unknown) => void): void {
    this.#timer = setInterval(() => void this.flush().catch(onError), FLUSH_MS);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    if (this.#waiting.size > 0) await this.flush();
  }
}
