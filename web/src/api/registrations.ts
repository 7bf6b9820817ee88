import type {
  OverseenOrganisation,
  OverseenOrganisationPage,
  QueueCount,
  Registration,
  RegistrationDecision,
  RegistrationList,
  SignUp,
  SignUpAnswer,
  StandingChange,
} from '@rongqiao/contracts';
import { type FetchApi, getJson, type QueryValues, sendJson } from './client.ts';

const at = (id: string) => `/api/v1/registrations/${encodeURIComponent(id)}`;

export const signUp = (fetchApi: FetchApi, person: SignUp) =>
  sendJson<SignUpAnswer>(fetchApi, '/api/v1/sign-up', { method: 'POST', body: person });

export const listMyRegistrations = (fetchApi: FetchApi) =>
  getJson<RegistrationList>(fetchApi, '/api/v1/registrations');

export const getRegistration = (fetchApi: FetchApi, id: string) => getJson<Registration>(fetchApi, at(id));

/** Hands an organisation in; with an id, one that was returned, amended. */
export const handIn = (fetchApi: FetchApi, facts: unknown, { id, key }: { id?: string; key: string }) =>
  sendJson<Registration>(fetchApi, id === undefined ? '/api/v1/registrations' : `${at(id)}/revise`, {
    method: 'POST',
    body: facts,
    headers: { 'idempotency-key': key },
  });

export const listQueue = (fetchApi: FetchApi) =>
  getJson<RegistrationList>(fetchApi, '/api/v1/console/registrations');

export const countQueue = (fetchApi: FetchApi) =>
  getJson<QueueCount>(fetchApi, '/api/v1/console/registrations/count');

export const decide = (
  fetchApi: FetchApi,
  id: string,
  { decision, key }: { decision: RegistrationDecision; key: string },
) =>
  sendJson<Registration>(fetchApi, `/api/v1/console/registrations/${encodeURIComponent(id)}/decision`, {
    method: 'POST',
    body: decision,
    headers: { 'idempotency-key': key },
  });

export const listOverseen = (fetchApi: FetchApi, query: QueryValues) =>
  getJson<OverseenOrganisationPage>(fetchApi, '/api/v1/console/organisations', query);

export const changeStanding = (fetchApi: FetchApi, id: string, change: StandingChange) =>
  sendJson<OverseenOrganisation>(
    fetchApi,
    `/api/v1/console/organisations/${encodeURIComponent(id)}/standing`,
    { method: 'PUT', body: change },
  );
