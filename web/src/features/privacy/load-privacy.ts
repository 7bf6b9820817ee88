import type { OwnData, PersonalDataNotice } from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import { getOwnData, getPersonalDataNotice } from '../../api/personal-data.ts';
import { surroundings } from '../../app/page-context.ts';
import { requireMe } from '../accounts/require-me.ts';

export function loadPrivacy({ context }: LoaderFunctionArgs): Promise<PersonalDataNotice> {
  return getPersonalDataNotice(context.get(surroundings).fetchApi);
}

export async function loadOwnData({ context, request }: LoaderFunctionArgs): Promise<OwnData> {
  const { fetchApi } = context.get(surroundings);
  await requireMe(fetchApi, request);
  return getOwnData(fetchApi);
}
