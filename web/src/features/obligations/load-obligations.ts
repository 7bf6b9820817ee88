import type { Me, ObligationOverview, OrganisationObligations } from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import { getObligations, overseeObligations } from '../../api/obligations.ts';
import { surroundings } from '../../app/page-context.ts';
import { requireMe } from '../accounts/require-me.ts';

export interface ObligationData {
  me: Me;
  /** Null for a person who belongs to no organisation. */
  obligations: OrganisationObligations | null;
}

/** The organisation in the address (officials look at any of their region), else the first that the person belongs to. */
export async function loadObligations({ context, request }: LoaderFunctionArgs): Promise<ObligationData> {
  const { fetchApi } = context.get(surroundings);
  const me = await requireMe(fetchApi, request);
  const asked = new URL(request.url).searchParams.get('organisation');
  const id = asked ?? me.memberships[0]?.organisation.id;
  return { me, obligations: id ? await getObligations(fetchApi, id) : null };
}

export interface OversightData {
  overview: ObligationOverview;
  rule: string | null;
  verdict: string | null;
}

export async function loadOversight({ context, request }: LoaderFunctionArgs): Promise<OversightData> {
  const { fetchApi } = context.get(surroundings);
  await requireMe(fetchApi, request);
  const query = new URL(request.url).searchParams;
  const [rule, verdict] = [query.get('rule'), query.get('verdict')];
  const page = Number(query.get('page') ?? 1) || 1;
  const asked = { rule: rule ?? undefined, verdict: verdict ?? undefined, page };
  return { overview: await overseeObligations(fetchApi, asked), rule, verdict };
}
