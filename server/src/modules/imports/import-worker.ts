import { inTransaction } from '../../platform/db/index.ts';
import { AppError, type Bilingual } from '../../platform/errors/index.ts';
import type { ImportContext } from './import-context.ts';
import type { ImportTask } from './import-kind.ts';
import { MOST_LINES } from './import-rules.ts';
import { describeTask, openTask } from './import-task.ts';
import {
  claimImport,
  countItems,
  type ImportChanges,
  type ImportRow,
  listItems,
  markItem,
  readUndo,
  saveLines,
  updateImport,
} from './imports.repository.ts';
import { auditImport } from './imports.service.ts';
import type { ImportReport } from './report/import-report.ts';

/** After so long without a sign, another process takes an import over. */
const LEASE_MS = 45_000;
const SIGN_EVERY_MS = 1_000;
const ITEMS_AT_ONCE = 100;

/** Thrown where work is broken off because the process ends; it is taken up again by the next. */
class Stopped extends Error {}

/**
 * Does what imports wait for: trial runs, runs, undoing. One at a time in a process; several processes share the work by
 * leases. What is broken off starts again from its first row and finds what it wrote before, so that nothing doubles.
 */
export class ImportWorker {
  readonly #context: ImportContext;
  readonly #onError: (error: unknown) => void;
  #working: Promise<void> | null = null;
  #again = false;
  #stopped = false;

  constructor(context: ImportContext, onError: (error: unknown) => void) {
    this.#context = context;
    this.#onError = onError;
  }

  /** Looks for work; resolves when none is left. */
  work(): Promise<void> {
    this.#again = true;
    this.#working ??= this.#loop().finally(() => {
      this.#working = null;
    });
    return this.#working;
  }

  /** The same without waiting. */
  wake(): void {
    this.work().catch(this.#onError);
  }

  /** Ends after the batch under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#working?.catch(() => undefined);
  }

  async #loop(): Promise<void> {
    const { database, clock } = this.#context;
    while (this.#again && !this.#stopped) {
      this.#again = false;
      for (;;) {
        if (this.#stopped) return;
        const now = clock();
        const until = new Date(now.getTime() + LEASE_MS);
        const row = await inTransaction(database, (tx) => claimImport(tx, now, until));
        if (!row) break;
        await this.#take(row);
      }
    }
  }

  async #take(row: ImportRow): Promise<void> {
    const { database, clock } = this.#context;
    try {
      if (row.state === 'undoing') await this.#undo(row);
      else await this.#run(row, row.state === 'checking');
    } catch (error) {
      if (error instanceof Stopped) {
        await updateImport(database.db, row.id, { leaseUntil: null });
        return;
      }
      if (!(error instanceof AppError)) this.#onError(error);
      const failed = { state: 'failed', failedIn: row.state, failure: wordsOf(error) };
      await updateImport(database.db, row.id, { ...failed, leaseUntil: null, updatedAt: clock() });
    }
  }

  async #run(row: ImportRow, dryRun: boolean): Promise<void> {
    const { database, clock, kinds } = this.#context;
    const task = await openTask(database, row);
    const sign = this.#signer(row.id);
    const report = await kinds[task.kind].run(task, {
      dryRun,
      onProgress: ({ rows }) => sign({ rowsDone: rows }),
    });
    await inTransaction(database, async (tx) => {
      const now = clock();
      const phase = dryRun ? 'check' : 'run';
      const told = report.lines.filter(
        ({ outcome, code }) => outcome !== 'ready' || code === 'left_as_it_is',
      );
      await saveLines(tx, row.id, phase, told.slice(0, MOST_LINES));
      const ended = { leaseUntil: null, rowsDone: report.rows, updatedAt: now };
      if (dryRun) {
        await updateImport(tx, row.id, { ...ended, state: 'checked', checkCounts: countsOf(report) });
        return;
      }
      const entity = ENTITIES[task.kind];
      const counts = { ...countsOf(report), ...rightly(report, await countItems(tx, row.id, entity)) };
      if (entity !== 'organisation')
        counts.organisationsCreated = (await countItems(tx, row.id, 'organisation')).created;
      await updateImport(tx, row.id, { ...ended, state: 'done', counts, finishedAt: now });
      const entry = { actorId: row.byUserId, action: 'import.finish', id: row.id, data: counts, now };
      await auditImport(tx, entry);
    });
  }

  async #undo(row: ImportRow): Promise<void> {
    const { database, clock, kinds } = this.#context;
    const task = await describeTask(database, row);
    const kind = kinds[task.kind];
    const sign = this.#signer(row.id);
    for (const round of ['first', 'sweep'] as const) {
      if (round === 'sweep') await kind.settle();
      for (;;) {
        const items = await listItems(
          database.db,
          row.id,
          round === 'first' ? null : 'hidden',
          ITEMS_AT_ONCE,
        );
        if (items.length === 0) break;
        for (const item of items) {
          await markItem(database, item, await kind.takeBack(task, item, round));
          await sign({});
        }
      }
    }
    await inTransaction(database, async (tx) => {
      const now = clock();
      const { undone, leftTotal } = await readUndo(tx, row.id, 0);
      await updateImport(tx, row.id, { state: 'undone', undoneAt: now, leaseUntil: null, updatedAt: now });
      const data = { undone, left: leftTotal };
      await auditImport(tx, { actorId: row.byUserId, action: 'import.undone', id: row.id, data, now });
    });
  }

  /** Says now and then that the work goes on, and how far it is; breaks it off where the process ends. */
  #signer(id: string): (changes: ImportChanges) => Promise<void> {
    let last = Date.now();
    return async (changes) => {
      if (this.#stopped) throw new Stopped('the process ends');
      if (Date.now() - last < SIGN_EVERY_MS) return;
      last = Date.now();
      const { database, clock } = this.#context;
      const leaseUntil = new Date(clock().getTime() + LEASE_MS);
      await updateImport(database.db, id, { ...changes, leaseUntil });
    };
  }
}

/** What each kind counts. */
const ENTITIES: Record<ImportTask['kind'], string> = { listings: 'listing' };

function countsOf(report: ImportReport) {
  const { rows, created, updated, unchanged, duplicates, rejected, warnings, organisationsCreated } = report;
  return { rows, created, updated, unchanged, duplicates, rejected, warnings, organisationsCreated };
}

/** A run that was taken up again finds unchanged what it had written itself: what was written is what counts. */
function rightly({ ready }: ImportReport, { created, updated }: { created: number; updated: number }) {
  return { created, updated, unchanged: Math.max(0, ready - created - updated) };
}

function wordsOf(error: unknown): Bilingual {
  if (error instanceof AppError) return error.detail;
  return {
    zh: '平台出了问题，没有做完。已经写入的不会重复，可以再试一次；仍不行请联系平台管理员。',
    en: 'Something went wrong and it was not finished. What was written will not double; please try again, or tell the administrator.',
  };
}
