import type { AlertSubscription, SavedSearchFinds, SavedSearchList } from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import { getAlertSubscription, getSavedSearch, listSavedSearches } from '../../api/searches.ts';
import { surroundings } from '../../app/page-context.ts';
import { requireMe } from '../accounts/require-me.ts';

export async function loadSearches({ context, request }: LoaderFunctionArgs): Promise<SavedSearchList> {
  const { fetchApi } = context.get(surroundings);
  await requireMe(fetchApi, request);
  return listSavedSearches(fetchApi);
}

export async function loadFinds({ context, request, params }: LoaderFunctionArgs): Promise<SavedSearchFinds> {
  const { fetchApi } = context.get(surroundings);
  await requireMe(fetchApi, request);
  return getSavedSearch(fetchApi, params.id ?? '');
}

export interface StopAlertsData {
  token: string;
  subscription: AlertSubscription;
}

/** The link of a letter: the token alone says whose search it is. */
export async function loadStopAlerts({ context, request }: LoaderFunctionArgs): Promise<StopAlertsData> {
  const { fetchApi } = context.get(surroundings);
  const token = new URL(request.url).searchParams.get('token') || '-';
  return { token, subscription: await getAlertSubscription(fetchApi, token) };
}
