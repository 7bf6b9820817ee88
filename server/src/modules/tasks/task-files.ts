import { createHash } from 'node:crypto';
import { Attachment, AttachmentKind } from '@rongqiao/contracts';
import { v7 as uuidv7 } from 'uuid';
import { appendAudit } from '../../platform/audit/index.ts';
import { AppError, notFound } from '../../platform/errors/index.ts';
import { type TakenFile, takeFile } from '../../platform/files/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { runOnce } from '../../platform/idempotency/index.ts';
import { holdContents } from '../listings/index.ts';
import { mayReadMeetings } from './conferences.access.ts';
import {
  findTaskFile,
  findUses,
  insertTaskFile,
  lockTaskBytes,
  type TaskFileRow,
} from './files.repository.ts';
import { loadTasks } from './load-tasks.ts';
import type { TaskContext } from './task-context.ts';
import { mayReadTask, requireReporter } from './tasks.access.ts';

const MEGABYTE = 1_048_576;
/** Largest file, and all files of one unit. */
export const TASK_FILE_BYTES = 10 * MEGABYTE;
const UNIT_BYTES = 500 * MEGABYTE;

type Stores = Pick<TaskContext, 'database' | 'files' | 'packs'>;

/** Looks into a file and keeps it for a unit; it is seen once a report, a reply or a meeting names it. */
export async function uploadTaskFile(
  { database, files }: Stores,
  upload: {
    caller: Caller;
    organisationId: string;
    bytes: Buffer;
    fileName: string;
    key: string | undefined;
    now: Date;
  },
): Promise<Attachment> {
  const { caller, organisationId, bytes, fileName, key, now } = upload;
  requireReporter(caller, organisationId);
  const taken = await takeFile(bytes, { name: fileName, mostBytes: TASK_FILE_BYTES });
  const content = createHash('sha256').update(bytes).digest('hex');
  const route = 'POST /api/v1/organisations/:id/task-files';
  const once = { userId: caller.userId, key, route, body: { organisationId, fileName, content } };
  return runOnce(database, once, (tx) =>
    keepTaskFile(tx, files, { taken, organisationId, actorId: caller.userId, now }),
  );
}

/** Keeps a file that was looked into, in the caller's transaction. */
async function keepTaskFile(
  tx: Parameters<typeof insertTaskFile>[0],
  files: Stores['files'],
  keeping: { taken: TakenFile; organisationId: string; actorId: string; now: Date },
): Promise<Attachment> {
  const { taken, organisationId, actorId, now } = keeping;
  await holdContents(tx);
  const size = taken.bytes.length;
  if ((await lockTaskBytes(tx, organisationId)) + size > UNIT_BYTES) throw full();
  const sha256 = await files.put(taken.bytes);
  const { kind, name } = taken;
  const row = { id: uuidv7(), organisationId, uploadedById: actorId, name, kind, bytes: size, sha256 };
  await insertTaskFile(tx, { ...row, createdAt: now });
  const data = { organisationId, kind, bytes: size, sha256 };
  const entry = { actorId, action: 'task_file.upload', entity: 'task_file', entityId: row.id, data };
  await appendAudit(tx, [entry], now);
  return Attachment.parse({ id: row.id, name, kind, bytes: size });
}

/** A file for whoever may read a task or a meeting that names it, and for its own unit. */
export async function openTaskFile(
  { database, files, packs }: Stores,
  { id, caller, now }: { id: string; caller: Caller; now: Date },
): Promise<{ name: string; kind: AttachmentKind; bytes: Buffer }> {
  const row = await findTaskFile(database.db, id);
  const seen = row && (await maySeeFile({ database, packs, now }, row, caller));
  const bytes = row && seen ? await files.read(row.sha256) : null;
  if (!row || !bytes) throw notFound({ zh: '文件', en: 'file' });
  return { name: row.name, kind: AttachmentKind.parse(row.kind), bytes };
}

async function maySeeFile(
  reading: Parameters<typeof loadTasks>[0],
  row: TaskFileRow,
  caller: Caller,
): Promise<boolean> {
  if (caller.memberships.some(({ organisationId }) => organisationId === row.organisationId)) return true;
  const { taskIds, meetings } = await findUses(reading.database, row.id);
  const tasks = await loadTasks(reading, { ids: taskIds });
  if (tasks.some((task) => mayReadTask(caller, task))) return true;
  for (const { regionCode } of meetings)
    if (await mayReadMeetings(reading.database, caller, regionCode)) return true;
  return false;
}

function full(): AppError {
  return new AppError('request.rule_broken', {
    detail: {
      zh: `本单位报告中的文件合计已达 ${UNIT_BYTES / MEGABYTE} MB，不能再上传。`,
      en: `The files of your unit’s reports have reached ${UNIT_BYTES / MEGABYTE} MB; no more can be uploaded.`,
    },
  });
}
