import {
  Meeting,
  MeetingList,
  NewDecision,
  NewMatter,
  NewMeeting,
  PublicDecisionList,
  SetConferenceMember,
  SetMinutes,
  TaskCreated,
} from '@rongqiao/contracts';
import { z } from 'zod';
import { type ApiServer, callerOf, OFFICIALS } from '../../platform/http/index.ts';
import { getMeeting, listMeetings, listPublicDecisions } from './read-conferences.ts';
import { addDecision, addMatter, addMeeting, setMember, setMinutes } from './run-conference.ts';
import type { TaskContext } from './task-context.ts';

const config = { access: { roles: OFFICIALS } };
const tags = ['conferences'];
const params = z.object({ id: z.uuid() });
const headers = z.object({ 'idempotency-key': z.string().min(8).max(128).optional() });

/** Joint conferences: what was decided for everybody, meetings for the members, entering them for officials. */
export function conferenceRoutes(app: ApiServer, context: TaskContext): void {
  const { clock } = context;
  app.get(
    '/api/v1/conference-decisions',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Public decisions of joint conferences',
        tags,
        response: { 200: PublicDecisionList },
      },
    },
    () => listPublicDecisions({ ...context, now: clock() }),
  );
  app.get(
    '/api/v1/conference-meetings',
    {
      config: { access: 'signed_in' },
      schema: { summary: 'Meetings of my joint conferences', tags, response: { 200: MeetingList } },
    },
    (request) => listMeetings({ ...context, caller: callerOf(request), now: clock() }),
  );
  app.get(
    '/api/v1/conference-meetings/:id',
    {
      config: { access: 'signed_in' },
      schema: { summary: 'One meeting', tags, params, response: { 200: Meeting } },
    },
    (request) => getMeeting({ ...context, caller: callerOf(request), now: clock() }, request.params.id),
  );
  writingRoutes(app, context);
}

function writingRoutes(app: ApiServer, context: TaskContext): void {
  const { clock } = context;
  app.post(
    '/api/v1/conference-meetings',
    {
      config,
      schema: { summary: 'Enter a meeting', tags, headers, body: NewMeeting, response: { 201: TaskCreated } },
    },
    async (request, reply) => {
      const acting = { caller: callerOf(request), now: clock(), key: request.headers['idempotency-key'] };
      return reply.code(201).send(await addMeeting(context, request.body, acting));
    },
  );
  app.post(
    '/api/v1/conference-meetings/:id/matters',
    {
      config,
      schema: {
        summary: 'Put a matter on the agenda',
        tags,
        params,
        headers,
        body: NewMatter,
        response: { 201: TaskCreated },
      },
    },
    async (request, reply) => {
      const acting = { caller: callerOf(request), now: clock(), key: request.headers['idempotency-key'] };
      const added = { meetingId: request.params.id, matter: request.body };
      return reply.code(201).send(await addMatter(context, added, acting));
    },
  );
  app.post(
    '/api/v1/conference-meetings/:id/decisions',
    {
      config,
      schema: {
        summary: 'Enter what was decided',
        tags,
        params,
        headers,
        body: NewDecision,
        response: { 201: TaskCreated },
      },
    },
    async (request, reply) => {
      const acting = { caller: callerOf(request), now: clock(), key: request.headers['idempotency-key'] };
      const added = { meetingId: request.params.id, decision: request.body };
      return reply.code(201).send(await addDecision(context, added, acting));
    },
  );
  app.put(
    '/api/v1/conference-meetings/:id/minutes',
    {
      config,
      schema: { summary: 'Name the minutes', tags, params, body: SetMinutes, response: { 200: Meeting } },
    },
    async (request) => {
      const caller = callerOf(request);
      const minutes = { meetingId: request.params.id, fileId: request.body.fileId };
      await setMinutes(context, minutes, { caller, now: clock() });
      return getMeeting({ ...context, caller, now: clock() }, request.params.id);
    },
  );
  app.put(
    '/api/v1/conference-members',
    {
      config,
      schema: {
        summary: 'Name a unit a member of a joint conference, or no longer one',
        tags,
        body: SetConferenceMember,
        response: { 200: MeetingList },
      },
    },
    async (request) => {
      const acting = { caller: callerOf(request), now: clock() };
      await setMember(context, request.body, acting);
      return listMeetings({ ...context, ...acting });
    },
  );
}
