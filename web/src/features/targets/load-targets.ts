import type {
  PlatformMetricList,
  PolicyTargetDetail,
  TargetOverview,
  TargetRecordPage,
} from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import { getTarget, getTargetOverview, listMetrics, listTargetRecords } from '../../api/targets.ts';
import { surroundings } from '../../app/page-context.ts';
import { requireMe } from '../accounts/require-me.ts';

export interface TargetData {
  target: PolicyTargetDetail;
  records: TargetRecordPage;
}

export async function loadTarget({ context, params, request }: LoaderFunctionArgs): Promise<TargetData> {
  const { fetchApi } = context.get(surroundings);
  const { id = '', rule = '' } = params;
  const page = Number(new URL(request.url).searchParams.get('page') ?? 1) || 1;
  const [target, records] = await Promise.all([
    getTarget(fetchApi, id, rule),
    listTargetRecords(fetchApi, id, rule, page),
  ]);
  return { target, records };
}

export interface TargetOverviewData {
  overview: TargetOverview;
  metrics: PlatformMetricList;
}

export async function loadTargetOverview({
  context,
  request,
}: LoaderFunctionArgs): Promise<TargetOverviewData> {
  const { fetchApi } = context.get(surroundings);
  await requireMe(fetchApi, request);
  const [overview, metrics] = await Promise.all([getTargetOverview(fetchApi), listMetrics(fetchApi)]);
  return { overview, metrics };
}
