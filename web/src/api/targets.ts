import type {
  NewReportedFigure,
  PlatformMetricList,
  PolicyTargetDetail,
  PolicyTargetList,
  ReportedFigure,
  TargetOverview,
  TargetRecordPage,
} from '@rongqiao/contracts';
import { type FetchApi, getJson, readJson, sendJson } from './client.ts';

const at = (policy: string) => `/api/v1/policies/${encodeURIComponent(policy)}/targets`;
const one = (policy: string, rule: string) => `${at(policy)}/${encodeURIComponent(rule)}`;

/** Where the targets of a policy stand. */
export const listPolicyTargets = (fetchApi: FetchApi, policy: string) =>
  getJson<PolicyTargetList>(fetchApi, at(policy));
export const getTarget = (fetchApi: FetchApi, policy: string, rule: string) =>
  getJson<PolicyTargetDetail>(fetchApi, one(policy, rule));
export const listTargetRecords = (fetchApi: FetchApi, policy: string, rule: string, page: number) =>
  getJson<TargetRecordPage>(fetchApi, `${one(policy, rule)}/records`, { page });
export const getTargetOverview = (fetchApi: FetchApi) =>
  getJson<TargetOverview>(fetchApi, '/api/v1/console/targets');
export const listMetrics = (fetchApi: FetchApi) => getJson<PlatformMetricList>(fetchApi, '/api/v1/metrics');

/** Reports a figure; the same key and content are one. */
export const reportFigure = (
  fetchApi: FetchApi,
  { policy, rule, figure, key }: { policy: string; rule: string; figure: NewReportedFigure; key: string },
) =>
  sendJson<ReportedFigure>(fetchApi, `${one(policy, rule)}/reports`, {
    method: 'POST',
    body: figure,
    headers: { 'idempotency-key': key },
  });

export async function withdrawFigure(
  fetchApi: FetchApi,
  { policy, rule, report }: { policy: string; rule: string; report: string },
): Promise<void> {
  await readJson(await fetchApi(`${one(policy, rule)}/reports/${report}`, { method: 'DELETE' }));
}
