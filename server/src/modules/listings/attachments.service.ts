import { createHash } from 'node:crypto';
import {
  ATTACHMENT_KINDS,
  type Attachment,
  AttachmentKind,
  type AttachmentLimits,
  MOST_ATTACHMENTS,
} from '@rongqiao/contracts';
import { v7 as uuidv7 } from 'uuid';
import { appendAudit } from '../../platform/audit/index.ts';
import type { Database, Reader, Tx } from '../../platform/db/index.ts';
import { AppError } from '../../platform/errors/index.ts';
import { type FileStore, type TakenFile, takeFile } from '../../platform/files/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { runOnce } from '../../platform/idempotency/index.ts';
import {
  type FileRow,
  holdContents,
  holdFiles,
  insertFile,
  listFiles,
  lockUploadedBytes,
} from './attachments.repository.ts';
import { requireWriter } from './listings.access.ts';

const MEGABYTE = 1_048_576;

/** How large files may be: settings of the platform, stated to everybody. */
export const ATTACHMENT_LIMITS: AttachmentLimits = {
  fileBytes: 10 * MEGABYTE,
  listingBytes: 40 * MEGABYTE,
  organisationBytes: 500 * MEGABYTE,
  files: MOST_ATTACHMENTS,
  kinds: [...ATTACHMENT_KINDS],
};

/** A file that somebody sends for a listing of an organisation. */
interface Upload {
  caller: Caller;
  organisationId: string;
  bytes: Buffer;
  fileName: string;
  key: string | undefined;
  now: Date;
}

/** Where files and what is known of them are kept. */
export interface Stores {
  database: Database;
  files: FileStore;
}

/** Looks into a file and keeps it for the listings of an organisation; nobody sees it until one of them names it. */
export async function uploadAttachment({ database, files }: Stores, upload: Upload): Promise<Attachment> {
  const { caller, organisationId, bytes, fileName, key, now } = upload;
  requireWriter(caller, organisationId);
  const taken = await takeFile(bytes, { name: fileName, mostBytes: ATTACHMENT_LIMITS.fileBytes });
  const content = createHash('sha256').update(bytes).digest('hex');
  const route = 'POST /api/v1/organisations/:id/attachments';
  const once = { userId: caller.userId, key, route, body: { organisationId, fileName, content } };
  return runOnce(database, once, (tx) => keepFile(tx, files, { taken, organisationId, caller, now }));
}

/** Keeps a file that was looked into, in the caller's transaction. */
export async function keepFile(
  tx: Tx,
  files: FileStore,
  keeping: { taken: TakenFile; organisationId: string; caller: Pick<Caller, 'userId'> | null; now: Date },
): Promise<Attachment> {
  const { taken, organisationId, caller, now } = keeping;
  await holdContents(tx);
  const size = taken.bytes.length;
  const uploaded = await lockUploadedBytes(tx, organisationId);
  if (uploaded + size > ATTACHMENT_LIMITS.organisationBytes) throw organisationFull();
  const sha256 = await files.put(taken.bytes);
  const { kind, name } = taken;
  const actorId = caller?.userId ?? null;
  const row = { id: uuidv7(), organisationId, uploadedById: actorId, name, kind, bytes: size, sha256 };
  await insertFile(tx, { ...row, createdAt: now });
  const data = { organisationId, kind, bytes: size, sha256 };
  const entry = { actorId, action: 'listing_file.upload', entity: 'listing_file', entityId: row.id, data };
  await appendAudit(tx, [entry], now);
  return presentAttachment(row);
}

/** Refuses a text that names files which are not the organisation's, or too much of them. */
export async function requireFiles(tx: Tx, organisationId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await holdFiles(tx, organisationId, ids);
  if (rows.length !== ids.length) throw unknownFiles();
  const bytes = rows.reduce((total, row) => total + row.bytes, 0);
  if (bytes > ATTACHMENT_LIMITS.listingBytes) throw listingFull();
}

export async function listAttachments(reader: Reader, ids: readonly string[]): Promise<Attachment[]> {
  return (await listFiles(reader, ids)).map(presentAttachment);
}

function presentAttachment({
  id,
  name,
  kind,
  bytes,
}: Pick<FileRow, 'id' | 'name' | 'kind' | 'bytes'>): Attachment {
  return { id, name, kind: AttachmentKind.parse(kind), bytes };
}

function unknownFiles(): AppError {
  return new AppError('request.rule_broken', {
    detail: {
      zh: '有附件已经不在了，或不是本单位上传的。请去掉后重新上传。',
      en: 'An attachment is no longer there, or was not uploaded by this organisation. Please remove and upload it again.',
    },
    errors: [
      { path: 'attachments', message: { zh: '请重新上传附件。', en: 'Please upload the attachment again.' } },
    ],
  });
}

function listingFull(): AppError {
  const most = ATTACHMENT_LIMITS.listingBytes / MEGABYTE;
  return new AppError('request.rule_broken', {
    detail: {
      zh: `一条信息的附件合计不能超过 ${most} MB，请去掉一些。`,
      en: `The attachments of one listing may have ${most} MB in all. Please remove some.`,
    },
    errors: [
      { path: 'attachments', message: { zh: '附件合计过大。', en: 'The attachments are too large.' } },
    ],
  });
}

function organisationFull(): AppError {
  const most = ATTACHMENT_LIMITS.organisationBytes / MEGABYTE;
  return new AppError('request.rule_broken', {
    detail: {
      zh: `本单位的附件合计已达 ${most} MB。请删去不用的附件；没有信息使用的附件一周后自动清除。`,
      en: `The files of your organisation have reached ${most} MB. Please remove what is not needed; files that no listing uses are cleared after a week.`,
    },
  });
}
