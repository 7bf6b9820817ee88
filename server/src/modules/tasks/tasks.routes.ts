import {
  Attachment,
  AttachmentUpload,
  NewTaskReport,
  PolicyId,
  PolicyProgress,
  SupervisionReply,
  Task,
  TaskCreated,
  TaskList,
} from '@rongqiao/contracts';
import { z } from 'zod';
import { AppError } from '../../platform/errors/index.ts';
import { sendFile } from '../../platform/files/index.ts';
import { type ApiServer, callerOf } from '../../platform/http/index.ts';
import { getTask, listOurTasks, readProgress } from './read-tasks.ts';
import { reportProgress } from './report-progress.ts';
import { replyToNote } from './supervise.ts';
import type { TaskContext } from './task-context.ts';
import { openTaskFile, TASK_FILE_BYTES, uploadTaskFile } from './task-files.ts';
import { requireReporter } from './tasks.access.ts';

const config = { access: 'signed_in' } as const;
const tags = ['tasks'];
const Id = z.object({ id: z.uuid() });
const headers = z.object({ 'idempotency-key': z.string().min(8).max(128).optional() });

/** Tasks for everybody (where they stand) and for the units that do them. */
export function taskRoutes(app: ApiServer, context: TaskContext): void {
  const { clock } = context;
  app.get(
    '/api/v1/policies/:id/progress',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Where its tasks stand, by confirmed reports',
        tags,
        params: z.object({ id: PolicyId }),
        response: { 200: PolicyProgress },
      },
    },
    ({ params: { id }, caller }) => readProgress({ ...context, now: clock() }, id, caller),
  );
  app.get(
    '/api/v1/tasks/mine',
    { config, schema: { summary: 'Open tasks of my units', tags, response: { 200: TaskList } } },
    (request) => listOurTasks({ ...context, caller: callerOf(request), now: clock() }),
  );
  app.get(
    '/api/v1/tasks/:id',
    { config, schema: { summary: 'One task with its reports', tags, params: Id, response: { 200: Task } } },
    (request) => getTask({ ...context, caller: callerOf(request), now: clock() }, request.params.id),
  );
  app.post(
    '/api/v1/tasks/:id/reports',
    {
      config,
      schema: {
        summary: 'Report progress',
        tags,
        params: Id,
        headers,
        body: NewTaskReport,
        response: { 201: TaskCreated },
      },
    },
    async (request, reply) => {
      const key = request.headers['idempotency-key'];
      const acting = { caller: callerOf(request), id: request.params.id, now: clock(), key };
      return reply.code(201).send(await reportProgress(context, acting, request.body));
    },
  );
  app.post(
    '/api/v1/supervision-notes/:id/replies',
    {
      config,
      schema: {
        summary: 'Answer a supervision note',
        tags,
        params: Id,
        headers,
        body: SupervisionReply,
        response: { 201: TaskCreated },
      },
    },
    async (request, reply) => {
      const key = request.headers['idempotency-key'];
      const acting = { caller: callerOf(request), id: request.params.id, now: clock(), key };
      return reply.code(201).send(await replyToNote(context, acting, request.body));
    },
  );
  fileRoutes(app, context);
}

function fileRoutes(app: ApiServer, context: TaskContext): void {
  const { clock } = context;
  app.get(
    '/api/v1/task-files/:id',
    { config, schema: { summary: 'A file of a report, to be saved', tags, params: Id } },
    async (request, reply) => {
      const asking = { id: request.params.id, caller: callerOf(request), now: clock() };
      return sendFile(reply, await openTaskFile(context, asking));
    },
  );
  app.post(
    '/api/v1/organisations/:id/task-files',
    {
      config,
      bodyLimit: TASK_FILE_BYTES,
      // Before the body is read: who may not upload need not be listened to.
      onRequest: async (request) => requireReporter(callerOf(request), (request.params as { id: string }).id),
      schema: {
        summary: 'Upload a file for a report of a unit',
        tags,
        params: Id,
        querystring: AttachmentUpload,
        headers,
        response: { 201: Attachment },
      },
    },
    async (request, reply) => {
      if (!Buffer.isBuffer(request.body)) throw noFile();
      const upload = {
        ...{ caller: callerOf(request), organisationId: request.params.id, bytes: request.body },
        ...{ fileName: request.query.fileName, key: request.headers['idempotency-key'], now: clock() },
      };
      return reply.code(201).send(await uploadTaskFile(context, upload));
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
