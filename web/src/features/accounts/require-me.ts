import type { Me } from '@rongqiao/contracts';
import { redirect } from 'react-router';
import { findMe } from '../../api/accounts.ts';
import type { FetchApi } from '../../api/client.ts';

/** The signed-in person; anyone else is asked to sign in and comes back. */
export async function requireMe(fetchApi: FetchApi, request: Request): Promise<Me> {
  const me = await findMe(fetchApi);
  if (me) return me;
  const { pathname, search } = new URL(request.url);
  throw redirect(`/sign-in?back=${encodeURIComponent(pathname + search)}`);
}
