import {
  DecideTaskReport,
  HandDownChoices,
  HandDownTask,
  NewSupervisionNote,
  QueueCount,
  SetUnitMapping,
  SupervisionDecision,
  SupervisionList,
  SupervisionQuery,
  Task,
  TaskBoard,
  TaskBoardQuery,
  TaskCreated,
  UnitMappingList,
} from '@rongqiao/contracts';
import { z } from 'zod';
import { type ApiServer, callerOf, OFFICIALS } from '../../platform/http/index.ts';
import { handDown, listHandDownChoices } from './hand-down.ts';
import { countWaiting, getTask, listSupervision, readBoard } from './read-tasks.ts';
import { decideReport } from './report-progress.ts';
import { decideNote, writeNote } from './supervise.ts';
import type { TaskContext } from './task-context.ts';
import { listUnitMappings, setUnitMapping } from './unit-mappings.ts';

const config = { access: { roles: OFFICIALS } };
const tags = ['tasks'];
const params = z.object({ id: z.uuid() });
const headers = z.object({ 'idempotency-key': z.string().min(8).max(128).optional() });

/** Tasks for the officials who supervise them: the board, decisions about reports, supervision, districts, units. */
export function consoleTaskRoutes(app: ApiServer, context: TaskContext): void {
  const { clock } = context;
  app.get(
    '/api/v1/console/tasks',
    {
      config,
      schema: { summary: 'The task board', tags, querystring: TaskBoardQuery, response: { 200: TaskBoard } },
    },
    (request) => readBoard({ ...context, caller: callerOf(request), now: clock() }, request.query),
  );
  app.get(
    '/api/v1/console/tasks/count',
    { config, schema: { summary: 'How much waits about tasks', tags, response: { 200: QueueCount } } },
    (request) => countWaiting({ ...context, caller: callerOf(request), now: clock() }),
  );
  app.post(
    '/api/v1/console/task-reports/:id/decision',
    {
      config,
      schema: {
        summary: 'Confirm or return a report',
        tags,
        params,
        body: DecideTaskReport,
        response: { 200: Task },
      },
    },
    async (request) => {
      const acting = { caller: callerOf(request), id: request.params.id, now: clock() };
      return getTask({ ...context, ...acting }, await decideReport(context, acting, request.body));
    },
  );
  supervisionRoutes(app, context);
  districtRoutes(app, context);
  unitRoutes(app, context);
}

function supervisionRoutes(app: ApiServer, context: TaskContext): void {
  const { clock } = context;
  app.get(
    '/api/v1/console/supervision-notes',
    {
      config,
      schema: {
        summary: 'Supervision notes, what is due first first',
        tags,
        querystring: SupervisionQuery,
        response: { 200: SupervisionList },
      },
    },
    (request) => listSupervision({ ...context, caller: callerOf(request), now: clock() }, request.query),
  );
  app.post(
    '/api/v1/console/tasks/:id/supervision-notes',
    {
      config,
      schema: {
        summary: 'Write a supervision note to a unit',
        tags,
        params,
        headers,
        body: NewSupervisionNote,
        response: { 201: TaskCreated },
      },
    },
    async (request, reply) => {
      const key = request.headers['idempotency-key'];
      const acting = { caller: callerOf(request), id: request.params.id, now: clock(), key };
      return reply.code(201).send(await writeNote(context, acting, request.body));
    },
  );
  app.post(
    '/api/v1/console/supervision-notes/:id/decision',
    {
      config,
      schema: {
        summary: 'Close a supervision note, or insist',
        tags,
        params,
        body: SupervisionDecision,
        response: { 200: Task },
      },
    },
    async (request) => {
      const acting = { caller: callerOf(request), id: request.params.id, now: clock() };
      return getTask({ ...context, ...acting }, await decideNote(context, acting, request.body));
    },
  );
}

function districtRoutes(app: ApiServer, context: TaskContext): void {
  const { clock } = context;
  app.get(
    '/api/v1/console/tasks/:id/districts',
    {
      config,
      schema: {
        summary: 'Units a task can be handed down to',
        tags,
        params,
        response: { 200: HandDownChoices },
      },
    },
    (request) =>
      listHandDownChoices(context, { caller: callerOf(request), id: request.params.id, now: clock() }),
  );
  app.post(
    '/api/v1/console/tasks/:id/districts',
    {
      config,
      schema: {
        summary: 'Hand a city’s task down to districts',
        tags,
        params,
        headers,
        body: HandDownTask,
        response: { 201: TaskCreated },
      },
    },
    async (request, reply) => {
      const key = request.headers['idempotency-key'];
      const acting = { caller: callerOf(request), id: request.params.id, now: clock(), key };
      const { id } = await handDown(context, acting, request.body);
      return reply.code(201).send({ id });
    },
  );
}

function unitRoutes(app: ApiServer, context: TaskContext): void {
  const { clock, database } = context;
  app.get(
    '/api/v1/console/task-units',
    {
      config,
      schema: { summary: 'Responsible units and who they are', tags, response: { 200: UnitMappingList } },
    },
    (request) => listUnitMappings({ ...context, now: clock() }, callerOf(request)),
  );
  app.put(
    '/api/v1/console/task-units',
    {
      config,
      schema: {
        summary: 'Set who a responsible unit is',
        tags,
        body: SetUnitMapping,
        response: { 200: UnitMappingList },
      },
    },
    async (request) => {
      const caller = callerOf(request);
      await setUnitMapping(database, request.body, { caller, now: clock() });
      return listUnitMappings({ ...context, now: clock() }, caller);
    },
  );
}
