import type { MatchList, Me } from '@rongqiao/contracts';
import { type FetchApi, getJson, sendJson } from './client.ts';
import { ApiProblem } from './problem.ts';

/** The signed-in person, or null. */
export async function findMe(fetchApi: FetchApi): Promise<Me | null> {
  try {
    return await getJson<Me>(fetchApi, '/api/v1/me');
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}

/** What someone should look at as a person: a student, a teacher, a worker. */
export const listMyRecommendations = (fetchApi: FetchApi, limit: number) =>
  getJson<MatchList>(fetchApi, '/api/v1/me/recommendations', { limit });

export const signIn = (fetchApi: FetchApi, credentials: { email: string; password: string }) =>
  sendJson<unknown>(fetchApi, '/api/v1/sign-in', { method: 'POST', body: credentials });

export const signOut = (fetchApi: FetchApi) =>
  sendJson<unknown>(fetchApi, '/api/v1/sign-out', { method: 'POST' });
