import type { Registration, RegistrationList } from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import { getRegistration, listMyRegistrations } from '../../api/registrations.ts';
import { surroundings } from '../../app/page-context.ts';
import { requireMe } from '../accounts/require-me.ts';

export async function loadMyRegistrations({
  context,
  request,
}: LoaderFunctionArgs): Promise<RegistrationList> {
  const { fetchApi } = context.get(surroundings);
  await requireMe(fetchApi, request);
  return listMyRegistrations(fetchApi);
}

export async function loadRegistration({
  context,
  request,
  params,
}: LoaderFunctionArgs): Promise<Registration> {
  const { fetchApi } = context.get(surroundings);
  await requireMe(fetchApi, request);
  return getRegistration(fetchApi, params.id ?? '');
}

/** Registering needs a signed-in person. */
export async function loadNewRegistration({ context, request }: LoaderFunctionArgs): Promise<null> {
  await requireMe(context.get(surroundings).fetchApi, request);
  return null;
}
