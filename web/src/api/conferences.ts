import type {
  Meeting,
  MeetingList,
  NewDecision,
  NewMatter,
  NewMeeting,
  PublicDecisionList,
  SetConferenceMember,
} from '@rongqiao/contracts';
import { type FetchApi, getJson, sendJson } from './client.ts';

const MEETINGS = '/api/v1/conference-meetings';
const at = (id: string) => `${MEETINGS}/${encodeURIComponent(id)}`;
const create = <T>(fetchApi: FetchApi, url: string, body: unknown, key: string) =>
  sendJson<T>(fetchApi, url, { method: 'POST', body, headers: { 'idempotency-key': key } });

export const listMeetings = (fetchApi: FetchApi) => getJson<MeetingList>(fetchApi, MEETINGS);
export const getMeeting = (fetchApi: FetchApi, id: string) => getJson<Meeting>(fetchApi, at(id));
export const listPublicDecisions = (fetchApi: FetchApi) =>
  getJson<PublicDecisionList>(fetchApi, '/api/v1/conference-decisions');
export const addMeeting = (fetchApi: FetchApi, meeting: NewMeeting, key: string) =>
  create<{ id: string }>(fetchApi, MEETINGS, meeting, key);
export const addMatter = (fetchApi: FetchApi, id: string, matter: NewMatter, key: string) =>
  create<{ id: string }>(fetchApi, `${at(id)}/matters`, matter, key);
export const addDecision = (fetchApi: FetchApi, id: string, decision: NewDecision, key: string) =>
  create<{ id: string }>(fetchApi, `${at(id)}/decisions`, decision, key);
export const setMinutes = (fetchApi: FetchApi, id: string, fileId: string) =>
  sendJson<Meeting>(fetchApi, `${at(id)}/minutes`, { method: 'PUT', body: { fileId } });
export const setConferenceMember = (fetchApi: FetchApi, member: SetConferenceMember) =>
  sendJson<MeetingList>(fetchApi, '/api/v1/conference-members', { method: 'PUT', body: member });
