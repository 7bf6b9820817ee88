import type { SearchDocument } from '@rongqiao/matching';
import { cityOf, findIndustry, findRegion } from '@rongqiao/reference';
import { dayInChina } from '../../platform/clock/clock.ts';
import { type OrganisationRow, replyRateOf } from '../organisations/index.ts';
import type { ListingRow } from './listings.repository.ts';

/** A row as search and ranking see it: names beside the codes, days instead of instants. */
export function toRankingDocument(row: ListingRow, organisation: OrganisationRow): SearchDocument {
  const region = findRegion(row.regionCode);
  const city = region ? cityOf(region) : null;
  const industryCode = row.industryCode ?? organisation.industryCode;
  const industry = industryCode ? findIndustry(industryCode) : null;
  const replyRate = replyRateOf(organisation);
  return {
    id: row.id,
    kind: row.kind,
    direction: row.direction === 'supply' ? 'supply' : 'demand',
    title: row.title,
    body: row.body,
    organisation: { name: organisation.name, type: organisation.type },
    organisationId: organisation.id,
    region: region?.name ?? row.regionCode,
    regionCode: row.regionCode,
    ...(city && { city: city.name, cityCode: city.code }),
    ...(industryCode && { industryCode }),
    ...(industry && { industry: industry.name }),
    occupations: row.occupations,
    programmes: row.programmes,
    skills: row.skills,
    level: row.level,
    ...(row.headcount !== null && { headcount: row.headcount }),
    ...(row.deadline && { deadline: row.deadline }),
    ...(row.publishedAt && { publishedOn: dayInChina(row.publishedAt) }),
    constraints: row.constraints,
    ...(replyRate !== null && { replyRate }),
  };
}
