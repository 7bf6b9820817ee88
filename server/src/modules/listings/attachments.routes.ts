import { Attachment, AttachmentLimits, AttachmentUpload } from '@rongqiao/contracts';
import { z } from 'zod';
import { AppError } from '../../platform/errors/index.ts';
import { type FileStore, sendFile } from '../../platform/files/index.ts';
import { type ApiServer, callerOf } from '../../platform/http/index.ts';
import { ATTACHMENT_LIMITS, uploadAttachment } from './attachments.service.ts';
import { requireWriter } from './listings.access.ts';
import type { ListingContext } from './listings.routes.ts';
import { openAttachment } from './open-attachment.ts';

export interface AttachmentContext extends Pick<ListingContext, 'database' | 'clock'> {
  files: FileStore;
}

const Id = z.object({ id: z.uuid() });
const tags = ['attachments'];

/** Files of listings: uploading for an organisation, reading with the listing. */
export function attachmentRoutes(app: ApiServer, context: AttachmentContext): void {
  app.get(
    '/api/v1/attachment-limits',
    {
      config: { access: 'public' },
      schema: { summary: 'How large files may be', tags, response: { 200: AttachmentLimits } },
    },
    async () => ATTACHMENT_LIMITS,
  );
  app.get(
    '/api/v1/listings/:id/attachments/:file',
    {
      config: { access: 'public' },
      schema: { summary: 'A file of a listing, to be saved', tags, params: Id.extend({ file: z.uuid() }) },
    },
    async (request, reply) => {
      const { id: listingId, file: fileId } = request.params;
      const { row, bytes } = await openAttachment(context, { listingId, fileId, caller: request.caller });
      const { name, kind } = Attachment.parse(row);
      return sendFile(reply, { name, kind, bytes });
    },
  );
  uploadRoute(app, context);
}

function uploadRoute(app: ApiServer, context: AttachmentContext): void {
  app.post(
    '/api/v1/organisations/:id/attachments',
    {
      config: { access: 'signed_in' },
      bodyLimit: ATTACHMENT_LIMITS.fileBytes,
      // Before the body is read: who may not upload need not be listened to.
      onRequest: async (request) => requireWriter(callerOf(request), (request.params as { id: string }).id),
      schema: {
        summary: 'Upload a file for a listing of an organisation',
        tags,
        params: Id,
        querystring: AttachmentUpload,
        headers: z.object({ 'idempotency-key': z.string().min(8).max(128).optional() }),
        response: { 201: Attachment },
      },
    },
    async (request, reply) => {
      if (!Buffer.isBuffer(request.body)) throw noFile();
      const attachment = await uploadAttachment(context, {
        caller: callerOf(request),
        organisationId: request.params.id,
        bytes: request.body,
        fileName: request.query.fileName,
        key: request.headers['idempotency-key'],
        now: context.clock(),
      });
      return reply.code(201).send(attachment);
    },
  );
}

function noFile(): AppError {
  return new AppError('request.invalid', {
    detail: {
      zh: '没有收到文件。请以 application/octet-stream 提交文件内容。',
      en: 'No file arrived. Please send its content as application/octet-stream.',
    },
  });
}
