import type { Attachment, Direction, Listing, ListingKind, ListingReview, Me } from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import type { FetchApi } from '../../api/client.ts';
import { getListing } from '../../api/listings.ts';
import { getOrganisation } from '../../api/organisations.ts';
import { notFound } from '../../api/problem.ts';
import { listReference } from '../../api/reference.ts';
import { getReview } from '../../api/review.ts';
import { surroundings } from '../../app/page-context.ts';
import { requireMe } from '../accounts/require-me.ts';
import { DETAIL_FIELDS } from '../listings/detail-fields.ts';
import { chooseOrganisation } from '../workbench/load-workbench.ts';

export interface EditorData {
  organisation: Me['memberships'][number]['organisation'] | null;
  /** The listing being revised; null for a new one. */
  listing: Listing | null;
  /** What was last put before an official, while it waits or was returned. */
  submission: ListingReview['items'][number] | null;
  /** What a waiting text names and does not say itself. */
  known: { industry: { code: string; name: string } | null; attachments: Attachment[] };
  /** The party that a contributor or a market service organisation writes for. */
  onBehalfOf: { id: string; name: string } | null;
  /** What the link that led here already says. */
  start: { kind: ListingKind | null; direction: Direction | null; regionCode: string | null };
}

export async function loadEditor({ context, request, params }: LoaderFunctionArgs): Promise<EditorData> {
  const { fetchApi } = context.get(surroundings);
  const me = await requireMe(fetchApi, request);
  const wanted = new URL(request.url).searchParams;
  const asked = { kind: findKind(wanted.get('kind')), direction: findDirection(wanted.get('direction')) };
  if (params.id === undefined) {
    const organisation = chooseOrganisation(me, wanted.get('organisation'));
    const own = organisation && (await getOrganisation(fetchApi, organisation.id));
    const party =
      own?.marks && wanted.get('for') ? await getOrganisation(fetchApi, wanted.get('for') ?? '') : null;
    const onBehalfOf = party && party.id !== own?.id ? { id: party.id, name: party.name } : null;
    const start = { ...asked, regionCode: (party ?? own)?.region.code ?? null };
    const known = { industry: null, attachments: [] };
    return { organisation, listing: null, submission: null, known, onBehalfOf, start };
  }
  const listing = await getListing(fetchApi, params.id);
  if (!listing.may.revise) throw notFound();
  const { items, attachments } = await getReview(fetchApi, listing.id);
  const [last] = items;
  const submission = last && ['waiting', 'returned'].includes(last.state) ? last : null;
  const industry = await findIndustry(fetchApi, listing, submission?.content.industryCode);
  const known = { industry, attachments };
  const start = { ...asked, regionCode: null };
  const onBehalfOf = listing.contributed?.for ?? null;
  return { organisation: listing.organisation, listing, submission, known, onBehalfOf, start };
}

/** The industry of a waiting text, with its name. */
async function findIndustry(
  fetchApi: FetchApi,
  { industry }: Listing,
  code: unknown,
): Promise<EditorData['known']['industry']> {
  if (typeof code !== 'string') return null;
  if (industry?.code === code) return industry;
  const found = await listReference(fetchApi, 'industries', code).catch(() => null);
  return found?.items.find((item) => item.code === code) ?? { code, name: code };
}

const findKind = (value: string | null) =>
  (Object.keys(DETAIL_FIELDS) as ListingKind[]).find((kind) => kind === value) ?? null;
const findDirection = (value: string | null) =>
  (['demand', 'supply'] as const).find((direction) => direction === value) ?? null;
