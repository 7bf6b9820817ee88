import { listOf, type Measure, type MeasureScope, sqlMeasure } from '../../platform/measures/index.ts';

const PUBLISHED = `from listings l join organisations o on o.id = l.organisation_id where l.published_at is not null and l.taken_down_at is null
  and l.region_code like $1 || '%' and ($2::text[] is null or l.kind = any($2))
  and ($3::text[] is null or l.direction = any($3)) and ($4::text[] is null or o.type = any($4))`;
const publishedValues = ({ regionPrefix, where }: MeasureScope) => [
  regionPrefix,
  listOf(where, 'kinds'),
  listOf(where, 'directions'),
  listOf(where, 'publishers'),
];
const accepts = ['kinds', 'directions', 'publishers'];
const UNIT = { zh: '条', en: 'listings' };

/** What the platform counts about supply and demand. */
export const listingMeasures: readonly Measure[] = [
  sqlMeasure({
    id: 'listings.published',
    name: { zh: '发布的供需信息数', en: 'Listings published' },
    counts: {
      zh: '在平台公开发布过、没有被撤下的供需信息，自首次发布之日起每条计一次',
      en: 'Listings that were published and not taken down, each once from its publication',
    },
    unit: UNIT,
    persons: false,
    accepts,
    query: (scope) => ({
      text: `select l.published_at as entered, null::timestamptz as "left", l.title, '/listings/' || l.id as link
        ${PUBLISHED}`,
      values: publishedValues(scope),
    }),
  }),
  sqlMeasure({
    id: 'listings.closed',
    name: { zh: '有结果的供需信息数', en: 'Listings closed with an outcome' },
    counts: {
      zh: '发布单位写明结果并结束的供需信息，自结束之日起每条计一次；撤回和未反馈结果的不计',
      en: 'Listings whose owner said how they ended, each once from that day; withdrawn and unanswered ones do not count',
    },
    unit: UNIT,
    persons: false,
    accepts: [...accepts, 'results'],
    query: (scope) => ({
      text: `select (l.outcome->>'at')::timestamptz as entered, null::timestamptz as "left", l.title,
          '/listings/' || l.id as link
        ${PUBLISHED} and l.status = 'closed'
          and l.outcome->>'result' = any(coalesce($5::text[], array['signed', 'cooperating', 'hired', 'resolved']))`,
      values: [...publishedValues(scope), listOf(scope.where, 'results')],
    }),
  }),
  sqlMeasure({
    id: 'listings.districts',
    name: { zh: '有供需信息的县区数', en: 'Districts with listings' },
    counts: {
      zh: '至少公开发布过一条供需信息的县区，自第一条发布之日起每个计一次',
      en: 'Districts with at least one published listing, each once from its first',
    },
    unit: { zh: '个', en: 'districts' },
    persons: false,
    accepts,
    query: (scope) => ({
      text: `select min(l.published_at) as entered, null::timestamptz as "left", l.region_code as title,
          '/listings?region=' || l.region_code as link
        ${PUBLISHED} and l.region_code not like '%00' group by l.region_code`,
      values: publishedValues(scope),
    }),
  }),
];
