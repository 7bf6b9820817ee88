import type {
  ComplaintCase,
  ComplaintDecision,
  ComplaintPage,
  ComplaintReceipt,
  ComplaintRules,
  NewComplaint,
  QueueCount,
} from '@rongqiao/contracts';
import { type FetchApi, getJson, type QueryValues, sendJson } from './client.ts';

const CONSOLE = '/api/v1/console/complaints';

export const getComplaintRules = (fetchApi: FetchApi) =>
  getJson<ComplaintRules>(fetchApi, '/api/v1/complaint-rules');

/** Reports a listing; the same key sent twice reports it once. */
export const fileComplaint = (fetchApi: FetchApi, listingId: string, complaint: NewComplaint, key: string) =>
  sendJson<ComplaintReceipt>(fetchApi, `/api/v1/listings/${encodeURIComponent(listingId)}/complaints`, {
    method: 'POST',
    body: complaint,
    headers: { 'idempotency-key': key },
  });

export const listComplaints = (fetchApi: FetchApi, query: QueryValues) =>
  getJson<ComplaintPage>(fetchApi, CONSOLE, query);
export const countComplaints = (fetchApi: FetchApi) => getJson<QueueCount>(fetchApi, `${CONSOLE}/count`);
export const getComplaint = (fetchApi: FetchApi, id: string) =>
  getJson<ComplaintCase>(fetchApi, `${CONSOLE}/${encodeURIComponent(id)}`);
export const decideComplaint = (fetchApi: FetchApi, id: string, decision: ComplaintDecision) =>
  sendJson<ComplaintCase>(fetchApi, `${CONSOLE}/${encodeURIComponent(id)}/decision`, {
    method: 'POST',
    body: decision,
  });
