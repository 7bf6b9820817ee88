import type {
  ChangeEmail,
  CodeAsked,
  CodeSignIn,
  ConfirmEmail,
  ResetPassword,
  SignInWays,
} from '@rongqiao/contracts';
import { type FetchApi, getJson, sendJson } from './client.ts';

export const getSignInWays = (fetchApi: FetchApi) => getJson<SignInWays>(fetchApi, '/api/v1/sign-in/ways');

export const askForCode = (fetchApi: FetchApi, email: string) =>
  sendJson<CodeAsked>(fetchApi, '/api/v1/sign-in/codes', { method: 'POST', body: { email } });
export const signInWithCode = (fetchApi: FetchApi, entry: CodeSignIn) =>
  sendJson<unknown>(fetchApi, '/api/v1/sign-in/code', { method: 'POST', body: entry });

export const askForReset = (fetchApi: FetchApi, email: string) =>
  sendJson<unknown>(fetchApi, '/api/v1/password-resets', { method: 'POST', body: { email } });
export const resetPassword = (fetchApi: FetchApi, reset: ResetPassword) =>
  sendJson<undefined>(fetchApi, '/api/v1/password-resets', { method: 'PUT', body: reset });

export const askToConfirmEmail = (fetchApi: FetchApi) =>
  sendJson<unknown>(fetchApi, '/api/v1/me/email-confirmation', { method: 'POST' });
export const confirmEmail = (fetchApi: FetchApi, link: ConfirmEmail) =>
  sendJson<undefined>(fetchApi, '/api/v1/email-confirmations', { method: 'PUT', body: link });
export const askToChangeEmail = (fetchApi: FetchApi, change: ChangeEmail) =>
  sendJson<unknown>(fetchApi, '/api/v1/me/email', { method: 'PUT', body: change });
