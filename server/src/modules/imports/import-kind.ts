import type { ImportSettings, ImportKind as KindName } from '@rongqiao/contracts';
import type { Bilingual } from '../../platform/errors/index.ts';
import type { FileReading } from './file-reading.ts';
import type { ImportProgress } from './import-listings.ts';
import type { ImportItem } from './imports.repository.ts';
import type { ImportReport } from './report/import-report.ts';

/** A file on its way in, as the code that reads and writes it needs it. */
export interface ImportTask {
  id: string;
  kind: KindName;
  /** All rows are this organisation's; null: an official's file. */
  organisation: { id: string; name: string } | null;
  /** Beginnings of the region codes in which an official may write. */
  prefixes: readonly string[];
  regionCode: string;
  byUserId: string | null;
  fileName: string;
  bytes: Uint8Array;
  settings: ImportSettings;
  /** Day in China on which it was uploaded; relative dates count from it. */
  today: string;
}

/** `hidden` ones are removed at the end, when every process has seen that they are gone. */
export type UndoOutcome = 'restored' | 'hidden' | 'removed' | 'left';

/** One kind of file: how it is read, written and taken back. */
export interface ImportKind {
  /** Fields that a column can be, in the order in which they are offered. */
  fields: Readonly<Record<string, Bilingual>>;
  read(task: ImportTask): Promise<FileReading>;
  run(
    task: ImportTask,
    options: { dryRun: boolean; onProgress: (progress: ImportProgress) => unknown },
  ): Promise<ImportReport>;
  /** Takes one item back in a transaction of its own. `sweep`: the second round, for what was hidden. */
  takeBack(task: ImportTask, item: ImportItem, round: 'first' | 'sweep'): Promise<UndoOutcome>;
  /** Between the two rounds: until every process has seen what was hidden. */
  settle(): Promise<void>;
}
