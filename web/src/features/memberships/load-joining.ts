import type { JoinRequestList, Organisation } from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import { listMyJoinRequests, listOrphanedJoinRequests } from '../../api/joining.ts';
import { getOrganisation } from '../../api/organisations.ts';
import { surroundings } from '../../app/page-context.ts';
import { requireMe } from '../accounts/require-me.ts';
import { requireOfficial } from '../console/load-console.ts';

/** Asking needs a signed-in person. */
export async function loadJoin({ context, request, params }: LoaderFunctionArgs): Promise<Organisation> {
  const { fetchApi } = context.get(surroundings);
  await requireMe(fetchApi, request);
  return getOrganisation(fetchApi, params.id ?? '');
}

export async function loadMyJoining({ context, request }: LoaderFunctionArgs): Promise<JoinRequestList> {
  const { fetchApi } = context.get(surroundings);
  await requireMe(fetchApi, request);
  return listMyJoinRequests(fetchApi);
}

export async function loadJoinQueue({ context, request }: LoaderFunctionArgs): Promise<JoinRequestList> {
  const { fetchApi } = context.get(surroundings);
  await requireOfficial(fetchApi, request);
  return listOrphanedJoinRequests(fetchApi);
}
