import type {
  JoinDecision,
  JoinRequest,
  JoinRequestList,
  NewJoinRequest,
  QueueCount,
} from '@rongqiao/contracts';
import { type FetchApi, getJson, sendJson } from './client.ts';

const of = (organisationId: string) =>
  `/api/v1/organisations/${encodeURIComponent(organisationId)}/join-requests`;
const at = (id: string) => `/api/v1/join-requests/${encodeURIComponent(id)}`;

export const listMyJoinRequests = (fetchApi: FetchApi) =>
  getJson<JoinRequestList>(fetchApi, '/api/v1/me/join-requests');

export const listJoinRequests = (fetchApi: FetchApi, organisationId: string) =>
  getJson<JoinRequestList>(fetchApi, of(organisationId));

export const listOrphanedJoinRequests = (fetchApi: FetchApi) =>
  getJson<JoinRequestList>(fetchApi, '/api/v1/console/join-requests');

export const countJoinRequests = (fetchApi: FetchApi) =>
  getJson<QueueCount>(fetchApi, '/api/v1/console/join-requests/count');

export const askToJoin = (
  fetchApi: FetchApi,
  organisationId: string,
  { wish, key }: { wish: NewJoinRequest; key: string },
) =>
  sendJson<JoinRequest>(fetchApi, of(organisationId), {
    method: 'POST',
    body: wish,
    headers: { 'idempotency-key': key },
  });

export const decideJoin = (fetchApi: FetchApi, id: string, decision: JoinDecision) =>
  sendJson<JoinRequest>(fetchApi, `${at(id)}/decision`, { method: 'POST', body: decision });

export const withdrawJoin = (fetchApi: FetchApi, id: string) =>
  sendJson<JoinRequest>(fetchApi, `${at(id)}/withdraw`, { method: 'POST' });
