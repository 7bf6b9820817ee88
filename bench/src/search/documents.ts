import { type DemoListing, generateListings, generateOrganisations } from '@rongqiao/demo-city';
import type { SearchDocument } from '@rongqiao/matching';
import { DEMO_CITY, findIndustry, findRegion } from '@rongqiao/reference';

export const BENCH_DAY = '2026-06-01';
const SEED = 20_260_601;

/** Listings of a generated city as the server would index them, one by one. */
export function* generateDocuments(count: number): Generator<SearchDocument, void, undefined> {
  const organisations = generateOrganisations({ seed: SEED, today: BENCH_DAY });
  const named = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  for (const listing of generateListings({ seed: SEED, today: BENCH_DAY, count, organisations })) {
    const organisation = named.get(listing.organisationId);
    if (organisation !== undefined) yield toDocument(listing, organisation);
  }
}

export function toDocument(
  { id, draft, publishedAt }: DemoListing,
  organisation: { id: string; name: string; type: string },
): SearchDocument {
  return {
    id,
    kind: draft.kind,
    direction: draft.direction,
    title: draft.title,
    body: draft.body,
    organisation: { name: organisation.name, type: organisation.type },
    organisationId: organisation.id,
    region: findRegion(draft.regionCode)?.name ?? draft.regionCode,
    regionCode: draft.regionCode,
    city: DEMO_CITY.name,
    cityCode: DEMO_CITY.code,
    occupations: draft.occupations,
    programmes: draft.programmes,
    skills: draft.skills,
    level: draft.level,
    ...(draft.industryCode && {
      industryCode: draft.industryCode,
      industry: findIndustry(draft.industryCode)?.name ?? draft.industryCode,
    }),
    ...(draft.deadline && { deadline: draft.deadline }),
    ...(publishedAt && { publishedOn: publishedAt.slice(0, 10) }),
  };
}
