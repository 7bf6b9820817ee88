import type { Meeting, MeetingList, PolicySummary, PublicDecisionList, TaskBoard } from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import { getMeeting, listMeetings, listPublicDecisions } from '../../api/conferences.ts';
import { listPolicies } from '../../api/policies.ts';
import { getTaskBoard } from '../../api/tasks.ts';
import { surroundings } from '../../app/page-context.ts';
import { requireMe } from '../accounts/require-me.ts';

export interface MeetingsData {
  meetings: MeetingList;
  /** Policies that a meeting can be held under. */
  policies: PolicySummary[];
}

export async function loadMeetings({ context, request }: LoaderFunctionArgs): Promise<MeetingsData> {
  const { fetchApi } = context.get(surroundings);
  await requireMe(fetchApi, request);
  const meetings = await listMeetings(fetchApi);
  const policies = meetings.mayManage.length > 0 ? (await listPolicies(fetchApi)).items : [];
  return { meetings, policies: policies.filter(({ running }) => running) };
}

export interface MeetingData {
  meeting: Meeting;
  /** Tasks that a matter can be about; null for who does not manage the conference. */
  board: TaskBoard | null;
  /** The caller's organisation, for which minutes are uploaded. */
  office: string | null;
}

export async function loadMeeting({ context, request, params }: LoaderFunctionArgs): Promise<MeetingData> {
  const { fetchApi } = context.get(surroundings);
  const me = await requireMe(fetchApi, request);
  const meeting = await getMeeting(fetchApi, params.id ?? '');
  const board = meeting.mayManage ? await getTaskBoard(fetchApi, {}).catch(() => null) : null;
  const office = me.memberships.find(({ role }) => role === 'official' || role === 'district_official');
  return { meeting, board, office: office?.organisation.id ?? null };
}

export function loadPublicDecisions({ context }: LoaderFunctionArgs): Promise<PublicDecisionList> {
  return listPublicDecisions(context.get(surroundings).fetchApi);
}
