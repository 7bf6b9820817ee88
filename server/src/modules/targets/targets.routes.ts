import {
  NewReportedFigure,
  PlatformMetricList,
  PolicyId,
  PolicyTargetDetail,
  PolicyTargetList,
  ReportedFigure,
  TargetOverview,
  TargetRecordPage,
  TargetRecordQuery,
} from '@rongqiao/contracts';
import { z } from 'zod';
import { inTransaction } from '../../platform/db/index.ts';
import { type ApiServer, callerOf } from '../../platform/http/index.ts';
import { runOnce } from '../../platform/idempotency/index.ts';
import { POLICY_OFFICIALS } from '../policies/index.ts';
import { listMetrics, listTargetRecords } from './read-records.ts';
import { findTarget, getTarget, listTargets, readOverview } from './read-targets.ts';
import { reportFigure, withdrawFigure } from './report-figure.ts';
import type { TargetContext } from './target-context.ts';

const open = { access: 'public' } as const;
const officials = { access: { roles: POLICY_OFFICIALS } };
const tags = ['targets'];
const params = z.object({ id: PolicyId });
const ofRule = params.extend({ rule: z.string().max(80) });

/** Where targets stand, for everybody; reporting what the platform cannot count, for officials. */
export function targetRoutes(app: ApiServer, context: TargetContext): void {
  app.get(
    '/api/v1/policies/:id/targets',
    {
      config: open,
      schema: {
        summary: 'Its targets and where each stands',
        tags: ['policies'],
        params,
        response: { 200: PolicyTargetList },
      },
    },
    ({ params: { id }, caller }) => listTargets(context, id, caller),
  );
  app.get(
    '/api/v1/policies/:id/targets/:rule',
    {
      config: open,
      schema: { summary: 'One target', tags, params: ofRule, response: { 200: PolicyTargetDetail } },
    },
    ({ params: { id, rule }, caller }) => getTarget(context, { id, rule, caller }),
  );
  app.get(
    '/api/v1/policies/:id/targets/:rule/records',
    {
      config: open,
      schema: {
        summary: 'The records behind its figure',
        tags,
        params: ofRule,
        querystring: TargetRecordQuery,
        response: { 200: TargetRecordPage },
      },
    },
    ({ params: { id, rule }, query, caller }) => listTargetRecords(context, { id, rule, caller }, query),
  );
  app.get(
    '/api/v1/metrics',
    {
      config: open,
      schema: { summary: 'What the platform counts by itself', tags, response: { 200: PlatformMetricList } },
    },
    ({ caller, locale }) => listMetrics(context, { caller, locale }),
  );
  app.get(
    '/api/v1/console/targets',
    {
      config: officials,
      schema: { summary: 'Targets of the policies in force', tags, response: { 200: TargetOverview } },
    },
    (request) => readOverview(context, callerOf(request)),
  );
  reportingRoutes(app, context);
}

function reportingRoutes(app: ApiServer, context: TargetContext): void {
  const { database, clock } = context;
  app.post(
    '/api/v1/policies/:id/targets/:rule/reports',
    {
      config: officials,
      schema: {
        summary: 'Report a figure that the platform cannot count',
        tags,
        params: ofRule,
        headers: z.object({ 'idempotency-key': z.string().min(8).max(128).optional() }),
        body: NewReportedFigure,
        response: { 201: ReportedFigure },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const { id, rule } = request.params;
      const found = await findTarget(context, { id, rule, caller });
      const key = request.headers['idempotency-key'];
      const route = `POST /api/v1/policies/${id}/targets/${rule}/reports`;
      const once = { userId: caller.userId, key, route, body: request.body };
      const reporting = { caller, found, now: clock() };
      return reply
        .code(201)
        .send(await runOnce(database, once, (tx) => reportFigure(tx, reporting, request.body)));
    },
  );
  app.delete(
    '/api/v1/policies/:id/targets/:rule/reports/:report',
    {
      config: officials,
      schema: {
        summary: 'Withdraw a reported figure',
        tags,
        params: ofRule.extend({ report: z.uuid() }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const { id, rule, report } = request.params;
      const found = await findTarget(context, { id, rule, caller });
      await inTransaction(database, (tx) => withdrawFigure(tx, { caller, found, now: clock() }, report));
      return reply.code(204).send(null);
    },
  );
}
