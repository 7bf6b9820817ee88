import {
  ActivatePolicy,
  DecidePolicyItem,
  Policy,
  PolicyId,
  PolicyTakenIn,
  PolicyUpload,
} from '@rongqiao/contracts';
import { z } from 'zod';
import { AppError } from '../../platform/errors/index.ts';
import { type ApiServer, callerOf } from '../../platform/http/index.ts';
import { runOnce } from '../../platform/idempotency/index.ts';
import { activatePolicy, deactivatePolicy, decideItem } from './decide-policy.ts';
import { readPolicy, storePolicy } from './ingest-policy.ts';
import { POLICY_OFFICIALS, requireOversight } from './policies.access.ts';
import type { PolicyContext } from './policy-context.ts';
import { getPolicy } from './read-policies.ts';

const config = { access: { roles: POLICY_OFFICIALS } };
const tags = ['policies'];
const params = z.object({ id: PolicyId });
const FILE_BYTES = 20 * 1024 * 1024;

/** Taking a document in and deciding about it, for officials. */
export function reviewRoutes(app: ApiServer, context: PolicyContext): void {
  const { database, clock, cityCode } = context;
  app.post(
    '/api/v1/policies',
    {
      config,
      bodyLimit: FILE_BYTES,
      schema: {
        summary: 'Take a document in',
        tags,
        querystring: PolicyUpload,
        headers: z.object({ 'idempotency-key': z.string().min(8).max(128).optional() }),
        response: { 201: PolicyTakenIn },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const { fileName, regionCode = cityCode } = request.query;
      requireOversight(caller, regionCode);
      if (!Buffer.isBuffer(request.body)) throw noFile();
      const file = { bytes: request.body, fileName, regionCode, actorId: caller.userId, now: clock() };
      const read = await readPolicy(database, file);
      const once = {
        userId: caller.userId,
        key: request.headers['idempotency-key'],
        route: 'POST /api/v1/policies',
        body: { sha256: read.sha256, fileName, regionCode },
      };
      return reply.code(201).send(await runOnce(database, once, (tx) => storePolicy(tx, read)));
    },
  );
  decisionRoutes(app, context);
}

function decisionRoutes(app: ApiServer, { database, clock, packs, onChange }: PolicyContext): void {
  app.put(
    '/api/v1/policies/:id/items/:item',
    {
      config,
      schema: {
        summary: 'Confirm, correct or reject something that was read',
        tags,
        params: params.extend({ item: z.string().max(80) }),
        body: DecidePolicyItem,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { id, item: itemId } = request.params;
      await decideItem(
        database,
        { caller: callerOf(request), id, itemId, now: clock(), onChange },
        request.body,
      );
      return reply.code(204).send(null);
    },
  );
  app.put(
    '/api/v1/policies/:id/activation',
    {
      config,
      schema: { summary: 'Put it in force', tags, params, body: ActivatePolicy, response: { 200: Policy } },
    },
    async (request) => {
      const { id } = request.params;
      const reader = { caller: callerOf(request), now: clock(), packs };
      const { undecided } = (await getPolicy(database, id, reader)).counts;
      await activatePolicy(database, { ...reader, id, undecided, onChange }, request.body);
      return getPolicy(database, id, reader);
    },
  );
  app.delete(
    '/api/v1/policies/:id/activation',
    { config, schema: { summary: 'Take it out of force', tags, params, response: { 200: Policy } } },
    async (request) => {
      const { id } = request.params;
      const reader = { caller: callerOf(request), now: clock(), packs };
      await deactivatePolicy(database, { ...reader, id, onChange });
      return getPolicy(database, id, reader);
    },
  );
}

function noFile(): AppError {
  return new AppError('request.invalid', {
    detail: {
      zh: '没有收到文件。请选择一个 txt、html、docx 或 pdf 文件。',
      en: 'No file arrived. Please choose a txt, html, docx or pdf file.',
    },
  });
}
