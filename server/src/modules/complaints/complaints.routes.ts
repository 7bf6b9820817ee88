import {
  ComplaintCase,
  ComplaintDecision,
  ComplaintPage,
  ComplaintQuery,
  ComplaintReceipt,
  ComplaintRules,
  NewComplaint,
  QueueCount,
} from '@rongqiao/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { type ApiServer, callerOf, OFFICIALS } from '../../platform/http/index.ts';
import { runOnce } from '../../platform/idempotency/index.ts';
import type { ListingDirectory } from '../listings/index.ts';
import { COMPLAINT_RULES, COMPLAINTS_PER_HOUR } from './complaint-rules.ts';
import { type ComplaintTold, decideComplaint } from './decide-complaint.ts';
import { fileComplaint } from './file-complaint.ts';
import { countComplaints, getComplaint, listComplaints } from './read-complaints.ts';

export interface ComplaintContext {
  database: Database;
  directory: ListingDirectory;
  clock: Clock;
  told: ComplaintTold;
  /** Whether requests are counted at all. */
  limited: boolean;
}

const Id = z.object({ id: z.uuid() });
const IdempotencyHeader = z.object({ 'idempotency-key': z.string().min(8).max(128).optional() });
const tags = ['complaints'];
/** Whose key it is where nobody is signed in. */
const VISITOR = '00000000-0000-0000-0000-000000000000';
const HOUR_MS = 3_600_000;

/** Reports of false or unlawful listings: everybody files them, officials of the region answer. */
export function complaintRoutes(app: ApiServer, context: ComplaintContext): void {
  app.get(
    '/api/v1/complaint-rules',
    {
      config: { access: 'public' },
      schema: { summary: 'How soon reports are answered', tags, response: { 200: ComplaintRules } },
    },
    async () => COMPLAINT_RULES,
  );
  filingRoute(app, context);
  consoleRoutes(app, context);
}

function filingRoute(app: ApiServer, { database, clock, limited }: ComplaintContext): void {
  const perHour = ({ caller }: FastifyRequest) => COMPLAINTS_PER_HOUR[caller ? 'person' : 'visitor'];
  const keyOf = ({ caller, ip }: FastifyRequest) => caller?.userId ?? ip;
  const rateLimit = { max: perHour, timeWindow: HOUR_MS, keyGenerator: keyOf };
  app.post(
    '/api/v1/listings/:id/complaints',
    {
      config: { access: 'public', ...(limited && { rateLimit }) },
      schema: {
        summary: 'Report a false or unlawful listing',
        tags,
        params: Id,
        headers: IdempotencyHeader,
        body: NewComplaint,
        response: { 201: ComplaintReceipt },
      },
    },
    async (request, reply) => {
      const { caller, params, body } = request;
      const key = request.headers['idempotency-key'];
      const once = { userId: caller?.userId ?? VISITOR, key, route: `complaints/${params.id}`, body };
      const filed = runOnce(database, once, (tx) =>
        fileComplaint(tx, params.id, body, { caller, now: clock() }),
      );
      return reply.code(201).send(await filed);
    },
  );
}

function consoleRoutes(app: ApiServer, context: ComplaintContext): void {
  const { database, directory, clock, told } = context;
  const config = { access: { roles: OFFICIALS } };
  app.get(
    '/api/v1/console/complaints',
    {
      config,
      schema: {
        summary: 'Reports of my regions, most pressing first',
        tags,
        querystring: ComplaintQuery,
        response: { 200: ComplaintPage },
      },
    },
    (request) => listComplaints(database, request.query, { caller: callerOf(request), now: clock() }),
  );
  app.get(
    '/api/v1/console/complaints/count',
    { config, schema: { summary: 'How many reports wait', tags, response: { 200: QueueCount } } },
    (request) => countComplaints(database, { caller: callerOf(request), now: clock() }),
  );
  app.get(
    '/api/v1/console/complaints/:id',
    { config, schema: { summary: 'One report', tags, params: Id, response: { 200: ComplaintCase } } },
    (request) => getComplaint(database, request.params.id, { caller: callerOf(request), now: clock() }),
  );
  app.post(
    '/api/v1/console/complaints/:id/decision',
    {
      config,
      schema: {
        summary: 'Answer a report',
        tags,
        params: Id,
        body: ComplaintDecision,
        response: { 200: ComplaintCase },
      },
    },
    async (request) => {
      const asking = { caller: callerOf(request), now: clock() };
      const deciding = { ...asking, decision: request.body, told };
      await decideComplaint(database, request.params.id, deciding);
      await directory.follow();
      return getComplaint(database, request.params.id, asking);
    },
  );
}
