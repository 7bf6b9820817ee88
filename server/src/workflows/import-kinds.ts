import { setTimeout as pause } from 'node:timers/promises';
import {
  FIELD_LABELS,
  type ImportContext,
  type ImportItem,
  type ImportKind,
  type ImportTask,
  importListings,
  scanFile,
  type UndoOutcome,
} from '../modules/imports/index.ts';
import { type ListingDirectory, removeHidden, takeBackImported } from '../modules/listings/index.ts';
import { removeUntouched } from '../modules/organisations/index.ts';
import { appendAudit } from '../platform/audit/index.ts';
import type { Clock } from '../platform/clock/clock.ts';
import { type Database, inTransaction, isStillReferred } from '../platform/db/index.ts';
import { importSink, type SinkAuthor } from './import-sink.ts';

/** Other processes follow the listings within this time. */
const FOLLOWED_MS = 2_500;
const SAMPLE_CHARS = 60;

interface Parts {
  database: Database;
  directory: ListingDirectory;
  clock: Clock;
}

/** The kinds of files that can be imported, joined to the tables they fill. */
export function importKinds(parts: Parts): ImportContext['kinds'] {
  return { listings: listingKind(parts) };
}

function listingKind({ database, directory, clock }: Parts): ImportKind {
  return {
    fields: FIELD_LABELS,
    async read(task) {
      const { table, columns, headerRow, dataRows, sample, missing } = await scanFile(task.bytes, {
        table: tableOf(task),
        columns: task.settings.columns,
        organisationGiven: task.organisation !== null,
        incomplete: true,
      });
      const { format, encoding, sheet } = table;
      const shown = columns.map(({ index, letters, heading, field, by }) => ({
        ...{ letters, heading, field, by },
        samples: sample.map((row) => (row.cells[index] ?? '').trim().slice(0, SAMPLE_CHARS)),
      }));
      return { format, encoding, sheet, headerRow, rows: dataRows, columns: shown, missing };
    },
    async run(task, { dryRun, onProgress }) {
      const { organisation, settings, bytes, today } = task;
      const { kind, direction, regionCode, update, columns } = settings;
      const report = await importListings({
        ...tableOf(task),
        ...{ bytes, dryRun, today, kind, direction, update, columns, onProgress },
        ...(organisation && { organisation }),
        ...(regionCode && { defaultRegionCode: regionCode }),
        sink: importSink(database, clock, authorOf(task)),
      });
      if (!dryRun) await directory.follow();
      return report;
    },
    async takeBack(task, item, round) {
      const by = { userId: task.byUserId, importId: task.id, now: clock() };
      if (item.entity === 'organisation') return takeBackOrganisation(database, item, { ...by, round });
      if (round === 'first') {
        const written = {
          listingId: item.entityId,
          action: item.action === 'created' ? ('created' as const) : ('updated' as const),
          version: item.version,
        };
        const taken = await inTransaction(database, (tx) => takeBackImported(tx, written, by));
        return taken === 'gone' ? 'removed' : taken;
      }
      // Somebody may have taken it up at the last moment: then the tables refuse, and it stays as a draft.
      const removed = await inTransaction(database, (tx) => removeHidden(tx, item.entityId, by)).catch(
        () => false,
      );
      return removed ? 'removed' : 'left';
    },
    async settle() {
      await directory.follow();
      await pause(FOLLOWED_MS);
    },
  };
}

/** Organisations go last, when the listings are gone; one that is in use by then stays. */
async function takeBackOrganisation(
  database: Database,
  { entityId, version }: ImportItem,
  { userId, importId, now, round }: { userId: string | null; importId: string; now: Date; round: string },
): Promise<UndoOutcome> {
  if (round === 'first') return 'hidden';
  const removed = await inTransaction(database, async (tx) => {
    if (!(await removeUntouched(tx, entityId, version))) return false;
    const entry = { actorId: userId, action: 'organisation.remove', entity: 'organisation', entityId };
    await appendAudit(tx, [{ ...entry, data: { importId } }], now);
    return true;
  }).catch(whereReferred);
  return removed ? 'removed' : 'left';
}

/** A member writes for the own organisation, an official for the region. */
function authorOf({ id, byUserId, organisation, prefixes }: ImportTask): SinkAuthor {
  const author = { userId: byUserId, importId: id };
  return organisation ? { ...author, ownOrganisationId: organisation.id } : { ...author, prefixes };
}

function tableOf({ fileName, settings: { encoding, sheet } }: ImportTask) {
  return { fileName, ...(encoding && { encoding }), ...(sheet && { sheet }) };
}

/** Somebody refers to it since: the tables refuse, and it stays. Anything else is an error. */
function whereReferred(error: unknown): false {
  if (isStillReferred(error)) return false;
  throw error;
}
