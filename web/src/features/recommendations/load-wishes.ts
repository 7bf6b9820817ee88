import type { DismissalList, RecommendationWishes } from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import { getWishes, listMyDismissals } from '../../api/recommendations.ts';
import { surroundings } from '../../app/page-context.ts';
import { requireMe } from '../accounts/require-me.ts';

export interface WishesData {
  wishes: RecommendationWishes;
  dismissals: DismissalList;
}

export async function loadWishes({ context, request }: LoaderFunctionArgs): Promise<WishesData> {
  const { fetchApi } = context.get(surroundings);
  await requireMe(fetchApi, request);
  const [wishes, dismissals] = await Promise.all([getWishes(fetchApi), listMyDismissals(fetchApi)]);
  return { wishes, dismissals };
}
