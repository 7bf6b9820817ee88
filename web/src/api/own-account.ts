import type {
  ChangePassword,
  EndedSessions,
  OwnAccount,
  OwnSessionList,
  SignInLockList,
} from '@rongqiao/contracts';
import { type FetchApi, getJson, readJson, sendJson } from './client.ts';

export const getOwnAccount = (fetchApi: FetchApi) => getJson<OwnAccount>(fetchApi, '/api/v1/me/account');
export const renameMe = (fetchApi: FetchApi, name: string) =>
  sendJson<OwnAccount>(fetchApi, '/api/v1/me/account', { method: 'PUT', body: { name } });
export const changePassword = (fetchApi: FetchApi, change: ChangePassword) =>
  sendJson<undefined>(fetchApi, '/api/v1/me/password', { method: 'PUT', body: change });

export const listOwnSessions = (fetchApi: FetchApi) =>
  getJson<OwnSessionList>(fetchApi, '/api/v1/me/sessions');
export const endSession = async (fetchApi: FetchApi, id: string) =>
  readJson<undefined>(await fetchApi(`/api/v1/me/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' }));
export const endOtherSessions = async (fetchApi: FetchApi) =>
  readJson<EndedSessions>(await fetchApi('/api/v1/me/sessions', { method: 'DELETE' }));

const LOCKS = '/api/v1/console/sign-in-locks';
export const listLocks = (fetchApi: FetchApi) => getJson<SignInLockList>(fetchApi, LOCKS);
export const liftLock = async (fetchApi: FetchApi, userId: string) =>
  readJson<undefined>(await fetchApi(`${LOCKS}/${encodeURIComponent(userId)}`, { method: 'DELETE' }));
