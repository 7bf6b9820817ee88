import type {
  OverseenOrganisationPage,
  QueueCount,
  Registration,
  RegistrationList,
} from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import type { FetchApi } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { getRegistration, listOverseen, listQueue } from '../../api/registrations.ts';
import { surroundings } from '../../app/page-context.ts';
import { requireMe } from '../accounts/require-me.ts';
import { CONSOLE_ENTRIES, type ConsoleEntry } from './console-entries.ts';
import { isOfficial } from './official.ts';

/** What waits behind one entry; null where it could not be counted. */
export interface EntryCount {
  path: string;
  title: ConsoleEntry['title'];
  count: QueueCount | null;
}

export interface ConsoleData {
  entries: EntryCount[];
}

export async function loadConsole({ context, request }: LoaderFunctionArgs): Promise<ConsoleData> {
  const { fetchApi } = context.get(surroundings);
  await requireOfficial(fetchApi, request);
  const administers = (await requireMe(fetchApi, request)).memberships.some(
    ({ role }) => role === 'administrator',
  );
  const mine = CONSOLE_ENTRIES.filter(({ administratorsOnly }) => administers || !administratorsOnly);
  const entries = mine.map(async ({ path, title, count }) => ({
    path,
    title,
    count: count ? await count(fetchApi).catch(() => null) : null,
  }));
  return { entries: await Promise.all(entries) };
}

/** Loaders run side by side, so each page of the console asks for itself. */
export async function requireOfficial(fetchApi: FetchApi, request: Request): Promise<void> {
  if (isOfficial(await requireMe(fetchApi, request))) return;
  throw new ApiProblem({ status: 403, code: 'request.forbidden', message: '', requestId: null, errors: [] });
}

export async function loadQueue({ context, request }: LoaderFunctionArgs): Promise<RegistrationList> {
  const { fetchApi } = context.get(surroundings);
  await requireOfficial(fetchApi, request);
  return listQueue(fetchApi);
}

export async function loadRegistrationReview({
  context,
  request,
  params,
}: LoaderFunctionArgs): Promise<Registration> {
  const { fetchApi } = context.get(surroundings);
  await requireOfficial(fetchApi, request);
  return getRegistration(fetchApi, params.id ?? '');
}

export interface OverseenData {
  query: { q?: string; state?: string; page?: string };
  result: OverseenOrganisationPage;
}

export async function loadOverseen({ context, request }: LoaderFunctionArgs): Promise<OverseenData> {
  const { fetchApi } = context.get(surroundings);
  await requireOfficial(fetchApi, request);
  const query: OverseenData['query'] = {};
  const parameters = new URL(request.url).searchParams;
  for (const name of ['q', 'state', 'page'] as const) {
    const value = parameters.get(name)?.trim();
    if (value) query[name] = value;
  }
  return { query, result: await listOverseen(fetchApi, query) };
}
