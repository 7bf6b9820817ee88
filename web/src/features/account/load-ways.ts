import type { SignInWays } from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import { getSignInWays } from '../../api/account-letters.ts';
import { surroundings } from '../../app/page-context.ts';

/** How people may sign in here, and what of the address the page needs. */
export interface WaysData {
  ways: SignInWays;
  /** What a link of a letter carries. */
  token: string;
  change: boolean;
}

export async function loadWays({ context, request }: LoaderFunctionArgs): Promise<WaysData> {
  const { fetchApi } = context.get(surroundings);
  const { searchParams } = new URL(request.url);
  return {
    ways: await getSignInWays(fetchApi),
    token: searchParams.get('token') ?? '',
    change: searchParams.get('change') === '1',
  };
}
