import type {
  Invitation,
  InvitationAccepted,
  InvitationList,
  MemberList,
  NewInvitation,
  OpenedInvitation,
  OrganisationRole,
} from '@rongqiao/contracts';
import { type FetchApi, getJson, sendJson } from './client.ts';

const at = (id: string) => `/api/v1/organisations/${encodeURIComponent(id)}`;
const member = (id: string, user: string) => `${at(id)}/members/${encodeURIComponent(user)}`;

export const listMembers = (fetchApi: FetchApi, id: string) =>
  getJson<MemberList>(fetchApi, `${at(id)}/members`);

export const changeRoles = (
  fetchApi: FetchApi,
  { id, user }: { id: string; user: string },
  roles: OrganisationRole[],
) => sendJson<MemberList>(fetchApi, member(id, user), { method: 'PUT', body: { roles } });

export const removeMember = (
  fetchApi: FetchApi,
  { id, user }: { id: string; user: string },
  reason: string,
) => sendJson<unknown>(fetchApi, `${member(id, user)}/removal`, { method: 'POST', body: { reason } });

export const listInvitations = (fetchApi: FetchApi, id: string) =>
  getJson<InvitationList>(fetchApi, `${at(id)}/invitations`);

export const invite = (fetchApi: FetchApi, id: string, { whom, key }: { whom: NewInvitation; key: string }) =>
  sendJson<Invitation>(fetchApi, `${at(id)}/invitations`, {
    method: 'POST',
    body: whom,
    headers: { 'idempotency-key': key },
  });

export const revokeInvitation = (fetchApi: FetchApi, id: string) =>
  sendJson<Invitation>(fetchApi, `/api/v1/invitations/${encodeURIComponent(id)}/revoke`, { method: 'POST' });

export const openInvitation = (fetchApi: FetchApi, token: string) =>
  sendJson<OpenedInvitation>(fetchApi, '/api/v1/invitation-links/open', { method: 'POST', body: { token } });

export const acceptInvitation = (fetchApi: FetchApi, token: string) =>
  sendJson<InvitationAccepted>(fetchApi, '/api/v1/invitation-links/accept', {
    method: 'POST',
    body: { token },
  });
