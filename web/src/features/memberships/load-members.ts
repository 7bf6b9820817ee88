import type { InvitationList, JoinRequestList, Me, MemberList, OpenedInvitation } from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import { findMe } from '../../api/accounts.ts';
import { listJoinRequests } from '../../api/joining.ts';
import { listInvitations, listMembers, openInvitation } from '../../api/members.ts';
import { ApiProblem } from '../../api/problem.ts';
import { surroundings } from '../../app/page-context.ts';
import { requireMe } from '../accounts/require-me.ts';

export interface MembersData {
  me: Me;
  /** The organisation that is shown; null for somebody who belongs to none. */
  organisation: Me['memberships'][number]['organisation'] | null;
  /** Null for those who do not answer for its people. */
  managed: { members: MemberList; invitations: InvitationList; waiting: JoinRequestList } | null;
}

export async function loadMembers({ context, request }: LoaderFunctionArgs): Promise<MembersData> {
  const { fetchApi } = context.get(surroundings);
  const me = await requireMe(fetchApi, request);
  const wanted = new URL(request.url).searchParams.get('organisation');
  const owned = me.memberships.filter(({ role }) => role === 'owner');
  const found =
    me.memberships.find(({ organisation }) => organisation.id === wanted) ?? owned[0] ?? me.memberships[0];
  const organisation = found?.organisation ?? null;
  if (!organisation || !owned.some((one) => one.organisation.id === organisation.id))
    return { me, organisation, managed: null };
  const [members, invitations, waiting] = await Promise.all([
    listMembers(fetchApi, organisation.id),
    listInvitations(fetchApi, organisation.id),
    listJoinRequests(fetchApi, organisation.id),
  ]);
  return { me, organisation, managed: { members, invitations, waiting } };
}

export interface InvitationData {
  token: string;
  signedIn: boolean;
  /** Null where the link opens nothing any more. */
  invitation: OpenedInvitation | null;
}

export async function loadOpenedInvitation({ context, params }: LoaderFunctionArgs): Promise<InvitationData> {
  const { fetchApi, hasSession } = context.get(surroundings);
  const token = params.token ?? '';
  const me = hasSession ? await findMe(fetchApi) : null;
  const invitation = await openInvitation(fetchApi, token).catch((error: unknown) => {
    if (error instanceof ApiProblem && error.status === 404) return null;
    throw error;
  });
  return { token, signedIn: me !== null, invitation };
}
