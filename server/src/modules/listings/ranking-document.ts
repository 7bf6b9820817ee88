import type { Profile } from '@rongqiao/contracts';
import type { SearchDocument } from '@rongqiao/matching';
import { cityOf, findIndustry, findRegion } from '@rongqiao/reference';
import { dayInChina } from '../../platform/clock/clock.ts';
import { type OrganisationRow, replyRateOf } from '../organisations/index.ts';
import type { ListingRow } from './listings.repository.ts';
import { toOfferedTo } from './sharing.ts';

/** A row as search and ranking see it: names beside the codes, days instead of instants. */
export function toRankingDocument(row: ListingRow, organisation: OrganisationRow): SearchDocument {
  const region = findRegion(row.regionCode);
  const city = region ? cityOf(region) : null;
  const industryCode = row.industryCode ?? organisation.industryCode;
  const industry = industryCode ? findIndustry(industryCode) : null;
  const replyRate = replyRateOf(organisation);
  const offeredTo = toOfferedTo(row);
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
    ...(offeredTo !== undefined && { offeredTo }),
    ...(replyRate !== null && { replyRate }),
  };
}

/** A person's profile as a supply of talent: one head, what they learned and can do, and what they wish for. */
export function toPersonDocument(id: string, profile: Profile): SearchDocument {
  const region = findRegion(profile.regionCode);
  const { programme, occupation, skills, level } = profile;
  const words = [occupation, programme, ...skills].filter((word) => word !== undefined);
  return {
    id,
    kind: 'talent',
    direction: 'supply',
    title: occupation ?? programme ?? '求职',
    body: words.join('、'),
    organisation: { name: '', type: '' },
    region: region?.name ?? profile.regionCode,
    regionCode: profile.regionCode,
    occupations: occupation ? [occupation] : [],
    programmes: programme ? [programme] : [],
    skills,
    level,
    headcount: 1,
  };
}
