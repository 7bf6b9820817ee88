import {
  Import,
  ImportPage,
  ImportQuery,
  ImportRules,
  ImportSettings,
  ImportUpload,
} from '@rongqiao/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../platform/errors/index.ts';
import { type ApiServer, callerOf } from '../../platform/http/index.ts';
import { runOnce } from '../../platform/idempotency/index.ts';
import { sendTable, TableFormatQuery } from '../../platform/tables/index.ts';
import type { ImportContext } from './import-context.ts';
import { IMPORT_RULES } from './import-rules.ts';
import type { ImportWorker } from './import-worker.ts';
import {
  changeSettings,
  discardImport,
  keepUpload,
  readUpload,
  startCheck,
  startRun,
  startUndo,
} from './imports.service.ts';
import { getImport, listImports } from './read-imports.ts';
import { writeRejectedRows } from './rejected-rows.ts';

const config = { access: 'signed_in' } as const;
const tags = ['imports'];
const params = z.object({ id: z.uuid() });
const response = { 200: Import };

/** Bringing files in, step by step. */
export function importRoutes(app: ApiServer, context: ImportContext, worker: ImportWorker): void {
  const { database } = context;
  const seen = (request: FastifyRequest, id: string) =>
    getImport(context, id, { caller: callerOf(request), locale: request.locale });
  app.get(
    '/api/v1/import-rules',
    {
      config: { access: 'public' },
      schema: { summary: 'What a file may cost', tags, response: { 200: ImportRules } },
    },
    () => IMPORT_RULES,
  );
  app.get(
    '/api/v1/imports',
    {
      config,
      schema: { summary: 'Past imports', tags, querystring: ImportQuery, response: { 200: ImportPage } },
    },
    (request) => listImports({ database }, callerOf(request), request.query),
  );
  uploadRoute(app, context);
  app.get(
    '/api/v1/imports/:id',
    { config, schema: { summary: 'One import', tags, params, response } },
    (request) => seen(request, request.params.id),
  );
  app.put(
    '/api/v1/imports/:id/settings',
    {
      config,
      schema: { summary: 'Say how the file is to be read', tags, params, body: ImportSettings, response },
    },
    async (request) => {
      const { id } = request.params;
      await changeSettings(context, id, { caller: callerOf(request), settings: request.body });
      return seen(request, id);
    },
  );
  for (const [step, start, summary] of STEPS) {
    app.post(
      `/api/v1/imports/:id/${step}`,
      { config, schema: { summary, tags, params, response } },
      async (request) => {
        await start(context, request.params.id, callerOf(request));
        worker.wake();
        return seen(request, request.params.id);
      },
    );
  }
  app.delete(
    '/api/v1/imports/:id',
    { config, schema: { summary: 'Drop an upload', tags, params, response: { 204: z.null() } } },
    async (request, reply) => {
      await discardImport(context, request.params.id, callerOf(request));
      return reply.code(204).send(null);
    },
  );
  app.get(
    '/api/v1/imports/:id/rejected',
    {
      config,
      schema: {
        summary: 'Rows that were not imported, with the reason',
        tags,
        params,
        querystring: TableFormatQuery,
      },
    },
    async (request, reply) => {
      const { format } = request.query;
      const asked = { caller: callerOf(request), locale: request.locale, format };
      return sendTable(
        reply,
        'rejected-rows',
        format,
        await writeRejectedRows(context, request.params.id, asked),
      );
    },
  );
}

const STEPS = [
  ['check', startCheck, 'Make the trial run, in the background'],
  ['start', startRun, 'Write the rows, in the background'],
  ['undo', startUndo, 'Take back what was written, in the background'],
] as const;

function uploadRoute(app: ApiServer, context: ImportContext): void {
  app.post(
    '/api/v1/imports',
    {
      config,
      bodyLimit: IMPORT_RULES.maxBytes,
      schema: {
        summary: 'Upload a file (application/octet-stream)',
        tags,
        querystring: ImportUpload,
        headers: z.object({ 'idempotency-key': z.string().min(8).max(128).optional() }),
        response: { 201: Import },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const { fileName, kind, organisation } = request.query;
      if (!Buffer.isBuffer(request.body)) throw noFile();
      const file = { bytes: request.body, fileName, kind, organisationId: organisation ?? null };
      const upload = await readUpload(context, file, caller);
      const once = {
        userId: caller.userId,
        key: request.headers['idempotency-key'],
        route: 'POST /api/v1/imports',
        body: { sha256: upload.sha256, fileName, kind, organisation },
      };
      const { database, clock } = context;
      const { id } = await runOnce(database, once, async (tx) => ({
        id: await keepUpload(tx, upload, clock()),
      }));
      return reply.code(201).send(await getImport(context, id, { caller, locale: request.locale }));
    },
  );
}

function noFile(): AppError {
  return new AppError('request.unsupported_media', {
    detail: {
      zh: '请把文件本身作为请求内容发送（application/octet-stream）。',
      en: 'Please send the file itself as the body (application/octet-stream).',
    },
  });
}
