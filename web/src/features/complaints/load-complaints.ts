import type { ComplaintCase, ComplaintPage, ComplaintRules, Listing } from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import { getComplaint, getComplaintRules, listComplaints } from '../../api/complaints.ts';
import { getListing } from '../../api/listings.ts';
import { surroundings } from '../../app/page-context.ts';
import { requireOfficial } from '../console/load-console.ts';

export interface ComplaintFormData {
  listing: Listing;
  rules: ComplaintRules;
}

export async function loadComplaintForm({ context, params }: LoaderFunctionArgs): Promise<ComplaintFormData> {
  const { fetchApi } = context.get(surroundings);
  const [listing, rules] = await Promise.all([
    getListing(fetchApi, params.id ?? ''),
    getComplaintRules(fetchApi),
  ]);
  return { listing, rules };
}

export interface ComplaintsData {
  box: 'waiting' | 'answered';
  result: ComplaintPage;
  rules: ComplaintRules;
}

export async function loadComplaints({ context, request }: LoaderFunctionArgs): Promise<ComplaintsData> {
  const { fetchApi } = context.get(surroundings);
  await requireOfficial(fetchApi, request);
  const parameters = new URL(request.url).searchParams;
  const box = parameters.get('box') === 'answered' ? 'answered' : 'waiting';
  const page = Number(parameters.get('page')) || 1;
  const [result, rules] = await Promise.all([
    listComplaints(fetchApi, { box, page }),
    getComplaintRules(fetchApi),
  ]);
  return { box, result, rules };
}

export async function loadComplaint({
  context,
  request,
  params,
}: LoaderFunctionArgs): Promise<ComplaintCase> {
  const { fetchApi } = context.get(surroundings);
  await requireOfficial(fetchApi, request);
  return getComplaint(fetchApi, params.id ?? '');
}
