import { createHash } from 'node:crypto';
import { type ImportSettings, ImportSettings as Settings } from '@rongqiao/contracts';
import { v7 as uuidv7 } from 'uuid';
import { appendAudit } from '../../platform/audit/index.ts';
import { dayInChina } from '../../platform/clock/clock.ts';
import { type Database, inTransaction, type Tx } from '../../platform/db/index.ts';
import { AppError } from '../../platform/errors/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { mapOrganisations } from '../organisations/index.ts';
import type { FileReading } from './file-reading.ts';
import type { ImportContext } from './import-context.ts';
import type { ImportTask } from './import-kind.ts';
import { IMPORT_RULES } from './import-rules.ts';
import { openTask } from './import-task.ts';
import { officeRegion, requireHandler, requireUploader } from './imports.access.ts';
import {
  deleteImport,
  findImport,
  type ImportChanges,
  type ImportRow,
  insertImport,
  lockImport,
  updateImport,
} from './imports.repository.ts';

/** A file that somebody uploads. */
export interface UploadedFile {
  bytes: Buffer;
  fileName: string;
  kind: ImportTask['kind'];
  organisationId: string | null;
}

/** A file that was looked into and may be kept. */
export interface ReadUpload {
  task: ImportTask;
  reading: FileReading;
  sha256: string;
}

/** Looks into an uploaded file, outside of any transaction: what it is, its columns. Refuses what is no table. */
export async function readUpload(
  { database, clock, cityCode, kinds }: ImportContext,
  { bytes, fileName, kind, organisationId }: UploadedFile,
  caller: Caller,
): Promise<ReadUpload> {
  const found = organisationId
    ? (await mapOrganisations(database, [organisationId])).get(organisationId)
    : null;
  const regionCode = found?.regionCode ?? officeRegion(caller, cityCode);
  requireUploader(caller, { kind, organisationId, regionCode });
  const task: ImportTask = {
    ...{ id: uuidv7(), kind, regionCode, byUserId: caller.userId, fileName, bytes, prefixes: [] },
    organisation: found ? { id: found.id, name: found.name } : null,
    settings: Settings.parse({}),
    today: dayInChina(clock()),
  };
  const reading = await kinds[kind].read(task);
  if (reading.rows > IMPORT_RULES.maxRows) throw tooManyRows(reading.rows);
  if (reading.rows === 0) throw noRows();
  return { task, reading, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Keeps an upload inside the caller's transaction; returns its id. */
export async function keepUpload(tx: Tx, { task, reading, sha256 }: ReadUpload, now: Date): Promise<string> {
  const { id, kind, organisation, regionCode, byUserId, fileName, bytes, settings } = task;
  await insertImport(tx, {
    ...{ id, kind, regionCode, byUserId, fileName, settings, reading },
    ...{ state: 'draft', organisationId: organisation?.id ?? null, createdAt: now, updatedAt: now },
    ...{ file: Buffer.from(bytes), fileBytes: bytes.length },
  });
  const data = { kind, fileName, sha256, rows: reading.rows };
  await auditImport(tx, { actorId: byUserId, action: 'import.upload', id, data, now });
  return id;
}

/** Reads the file anew as a person said; what an earlier trial run found no longer counts. */
export async function changeSettings(
  context: ImportContext,
  id: string,
  { caller, settings }: { caller: Caller; settings: ImportSettings },
): Promise<void> {
  const { database, kinds, clock } = context;
  const row = requireHandler(caller, await findImport(database.db, id));
  const task = { ...(await openTask(database, row)), settings };
  const reading = await kinds[task.kind].read(task);
  if (reading.rows > IMPORT_RULES.maxRows) throw tooManyRows(reading.rows);
  await changeImport(database, caller, id, (current) => {
    requireState(current, ['draft', 'checked', 'failed']);
    return { settings, reading, state: 'draft', checkCounts: null, failure: null, updatedAt: clock() };
  });
}

/** Has the trial run made, in the background. */
export async function startCheck(context: ImportContext, id: string, caller: Caller): Promise<void> {
  const now = context.clock();
  await changeImport(context.database, caller, id, (row) => {
    if (row.state === 'checking' || row.state === 'checked') return {};
    requireState(row, ['draft', 'failed']);
    if (row.reading.missing.length > 0) throw columnsMissing();
    return { state: 'checking', rowsDone: 0, failure: null, leaseUntil: null, updatedAt: now };
  });
}

/** Has the rows written, in the background; only after a trial run. */
export async function startRun(context: ImportContext, id: string, caller: Caller): Promise<void> {
  const now = context.clock();
  await changeImport(context.database, caller, id, async (row, tx) => {
    if (row.state === 'running' || row.state === 'done') return {};
    if (row.state !== 'checked' && !(row.state === 'failed' && row.failedIn === 'running'))
      throw notChecked();
    const data = { ...row.checkCounts };
    await auditImport(tx, { actorId: caller.userId, action: 'import.start', id, data, now });
    return { state: 'running', rowsDone: 0, failure: null, leaseUntil: null, updatedAt: now };
  });
}

/** Has everything taken back that the import wrote and nobody changed since, in the background. */
export async function startUndo(context: ImportContext, id: string, caller: Caller): Promise<void> {
  const now = context.clock();
  await changeImport(context.database, caller, id, async (row, tx) => {
    if (row.state === 'undoing' || row.state === 'undone') return {};
    if (!mayUndo(row, now)) throw notUndoable();
    await auditImport(tx, { actorId: caller.userId, action: 'import.undo', id, data: {}, now });
    return { state: 'undoing', failure: null, leaseUntil: null, updatedAt: now };
  });
}

/** Drops an upload of which nothing was written. */
export async function discardImport(context: ImportContext, id: string, caller: Caller): Promise<void> {
  await inTransaction(context.database, async (tx) => {
    const row = requireHandler(caller, await lockImport(tx, id));
    const unwritten = row.state === 'failed' && row.failedIn === 'checking';
    if (!unwritten) requireState(row, ['draft', 'checked']);
    await deleteImport(tx, id);
    const now = context.clock();
    await auditImport(tx, { actorId: caller.userId, action: 'import.discard', id, data: {}, now });
  });
}

/** A finished import, or one that broke off while writing, can be taken back as long as what it wrote is remembered. */
export function mayUndo({ state, failedIn, updatedAt }: ImportRow, now: Date): boolean {
  const written = state === 'done' || (state === 'failed' && failedIn !== 'checking');
  return written && now.getTime() - updatedAt.getTime() < IMPORT_RULES.keepDays * 86_400_000;
}

function changeImport(
  database: Database,
  caller: Caller,
  id: string,
  change: (row: ImportRow, tx: Tx) => ImportChanges | Promise<ImportChanges>,
): Promise<void> {
  return inTransaction(database, async (tx) => {
    const row = requireHandler(caller, await lockImport(tx, id));
    const changes = await change(row, tx);
    if (Object.keys(changes).length > 0) await updateImport(tx, id, changes);
  });
}

/** The audit entry of a step; rows have their own. */
export function auditImport(
  tx: Tx,
  entry: {
    actorId: string | null;
    action: string;
    id: string;
    data: Record<string, unknown>;
    now: Date;
  },
): Promise<void> {
  const { actorId, action, id: entityId, data, now } = entry;
  return appendAudit(tx, [{ actorId, action, entity: 'import', entityId, data }], now);
}

function requireState({ state }: ImportRow, allowed: readonly string[]): void {
  if (allowed.includes(state)) return;
  throw new AppError('request.rule_broken', {
    detail: {
      zh: '这次导入已经开始或已经结束，不能再改。请刷新页面看现在的情况。',
      en: 'This import has begun or ended and can no longer be changed. Reload the page to see where it stands.',
    },
  });
}

function tooManyRows(rows: number): AppError {
  const { maxRows } = IMPORT_RULES;
  return new AppError('request.too_large', {
    detail: {
      zh: `文件有 ${rows} 行，一次最多导入 ${maxRows} 行。请拆成几个文件。`,
      en: `The file has ${rows} rows; ${maxRows} can be imported at once. Split the file.`,
    },
  });
}

function noRows(): AppError {
  return new AppError('request.invalid', {
    detail: {
      zh: '文件里只有表头，没有数据行。请检查后重新上传。',
      en: 'The file has a header and no rows of data. Check it and upload it again.',
    },
  });
}

function columnsMissing(): AppError {
  return new AppError('request.rule_broken', {
    detail: {
      zh: '还有必需的列没有对应。请先在列对应里选好并保存。',
      en: 'A necessary column is not named yet. Choose it among the columns and save.',
    },
  });
}

function notChecked(): AppError {
  return new AppError('request.rule_broken', {
    detail: {
      zh: '请先试导入，看过结果再开始导入。',
      en: 'Please make the trial run and look at its result before importing.',
    },
  });
}

function notUndoable(): AppError {
  return new AppError('request.rule_broken', {
    detail: {
      zh: `只能撤销已经完成、且不超过 ${IMPORT_RULES.keepDays} 天的导入。`,
      en: `Only an import that has ended, no more than ${IMPORT_RULES.keepDays} days ago, can be undone.`,
    },
  });
}
