import type {
  DeclineIntroduction,
  Introduction,
  IntroductionMessage,
  IntroductionMessageList,
  IntroductionOptions,
  IntroductionOutcome,
  IntroductionPage,
  PublicOutcomeList,
} from '@rongqiao/contracts';
import { type FetchApi, getJson, type QueryValues, sendJson } from './client.ts';

/** What opens an introduction; `source` says where the listing was come across. */
export interface Invitation {
  listingId: string;
  organisationId?: string;
  contextListingId?: string;
  message: string;
  source?: 'recommendation' | 'search' | 'listing';
}

/** One introduction and the key of this attempt: the same key sent twice moves it once. */
export interface Attempt {
  id: string;
  key: string;
}

const ALL = '/api/v1/introductions';
const at = (id: string) => `${ALL}/${encodeURIComponent(id)}`;
const post = <T>(fetchApi: FetchApi, path: string, body: unknown, key: string) =>
  sendJson<T>(fetchApi, path, { method: 'POST', body, headers: { 'idempotency-key': key } });

export const listIntroductions = (fetchApi: FetchApi, query: QueryValues) =>
  getJson<IntroductionPage>(fetchApi, ALL, query);
export const getIntroduction = (fetchApi: FetchApi, id: string) => getJson<Introduction>(fetchApi, at(id));
/** The conversation, oldest first. */
export const listMessages = (fetchApi: FetchApi, id: string) =>
  getJson<IntroductionMessageList>(fetchApi, `${at(id)}/messages`);
/** For whom the caller may ask about a listing, and what stands against it. */
export const listOptions = (fetchApi: FetchApi, listing: string) =>
  getJson<IntroductionOptions>(fetchApi, `${ALL}/options`, { listing });
/** What introductions have led to, latest first; for everybody. */
export const listOutcomes = (fetchApi: FetchApi, size: number) =>
  getJson<PublicOutcomeList>(fetchApi, '/api/v1/outcomes', { size });

export const invite = (fetchApi: FetchApi, invitation: Invitation, key: string) =>
  post<Introduction>(fetchApi, ALL, invitation, key);
export const accept = (fetchApi: FetchApi, { id, key }: Attempt) =>
  post<Introduction>(fetchApi, `${at(id)}/accept`, {}, key);
export const withdraw = (fetchApi: FetchApi, { id, key }: Attempt) =>
  post<Introduction>(fetchApi, `${at(id)}/withdraw`, {}, key);
export const decline = (fetchApi: FetchApi, { id, key }: Attempt, answer: DeclineIntroduction) =>
  post<Introduction>(fetchApi, `${at(id)}/decline`, answer, key);
export const writeMessage = (fetchApi: FetchApi, { id, key }: Attempt, body: string) =>
  post<IntroductionMessage>(fetchApi, `${at(id)}/messages`, { body }, key);
export const proposeAgreement = (fetchApi: FetchApi, { id, key }: Attempt, text: string) =>
  post<Introduction>(fetchApi, `${at(id)}/agreement`, { text }, key);
/** Confirms the version that was read; a conflict where it has changed since. */
export const confirmAgreement = (fetchApi: FetchApi, { id, key }: Attempt, version: number) =>
  post<Introduction>(fetchApi, `${at(id)}/agreement/confirm`, { version }, key);
export const reportOutcome = (fetchApi: FetchApi, { id, key }: Attempt, outcome: IntroductionOutcome) =>
  post<Introduction>(fetchApi, `${at(id)}/outcome`, outcome, key);
