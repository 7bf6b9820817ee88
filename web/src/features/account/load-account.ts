import type { OwnAccount, OwnSession, SignInLock, SignInWays } from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import { getSignInWays } from '../../api/account-letters.ts';
import { getOwnAccount, listLocks, listOwnSessions } from '../../api/own-account.ts';
import { surroundings } from '../../app/page-context.ts';
import { requireMe } from '../accounts/require-me.ts';
import { requireOfficial } from '../console/load-console.ts';

export interface AccountData {
  account: OwnAccount;
  sessions: OwnSession[];
  ways: SignInWays;
}

export async function loadAccount({ context, request }: LoaderFunctionArgs): Promise<AccountData> {
  const { fetchApi } = context.get(surroundings);
  await requireMe(fetchApi, request);
  const [account, { items }, ways] = await Promise.all([
    getOwnAccount(fetchApi),
    listOwnSessions(fetchApi),
    getSignInWays(fetchApi),
  ]);
  return { account, sessions: items, ways };
}

export async function loadLocks({ context, request }: LoaderFunctionArgs): Promise<SignInLock[]> {
  const { fetchApi } = context.get(surroundings);
  await requireOfficial(fetchApi, request);
  return (await listLocks(fetchApi)).items;
}
