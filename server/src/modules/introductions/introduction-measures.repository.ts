import { listOf, type Measure, type MeasureScope, sqlMeasure } from '../../platform/measures/index.ts';

const SCHOOLS = [
  'secondary_school',
  'technical_school',
  'higher_vocational_college',
  'vocational_university',
  'university',
];

/** Introductions of a region with what is public of them: the listing, never who stands behind an open one. */
const query =
  (entered: string, condition: string) =>
  ({ regionPrefix, where }: MeasureScope) => ({
    text: `select ${entered} as entered, null::timestamptz as "left",
        case when l.status in ('published', 'expired', 'closed') then l.title end as title,
        case when l.status in ('published', 'expired', 'closed') then '/listings/' || l.id end as link
      from introductions i join listings l on l.id = i.listing_id
        join organisations host on host.id = i.invitee_organisation_id
        left join organisations guest on guest.id = i.inviter_organisation_id
      where ${condition} and host.region_code like $1 || '%' and ($2::text[] is null or l.kind = any($2))
        and ($3::text[] is null or i.result = any($3)) and ($4::text[] is null or l.details->>'mode' = any($4))
        and ($5::int is null or l.headcount >= $5 or (l.details->>'studentsPerYear')::int >= $5)
        and ($6::text[] is null or host.type = any($6))
        and ($7::text[] is null or (host.type = 'enterprise' and guest.type = any($7))
          or (guest.type = 'enterprise' and host.type = any($7)))`,
    values: [
      regionPrefix,
      listOf(where, 'kinds'),
      listOf(where, 'results'),
      listOf(where, 'modes'),
      typeof where.people === 'number' ? where.people : null,
      listOf(where, 'publishers'),
      where.between === 'school-and-enterprise' ? SCHOOLS : null,
    ],
  });
const accepts = ['kinds', 'results', 'modes', 'people', 'publishers', 'between'];
const UNIT = { zh: '项', en: 'introductions' };

/** What the platform counts about introductions. */
export const introductionMeasures: readonly Measure[] = [
  sqlMeasure({
    id: 'introductions.opened',
    name: { zh: '发起的对接数', en: 'Introductions opened' },
    counts: {
      zh: '在平台发起的对接，自发起之日起每项计一次',
      en: 'Introductions begun on the platform, each once from that day',
    },
    ...{ unit: UNIT, persons: false, accepts },
    query: query('i.invited_at', 'true'),
  }),
  sqlMeasure({
    id: 'introductions.agreed',
    name: { zh: '达成约定的对接数', en: 'Introductions agreed' },
    counts: {
      zh: '双方在平台确认约定的对接，自确认之日起每项计一次',
      en: 'Introductions whose terms both sides confirmed, each once from that day',
    },
    ...{ unit: UNIT, persons: false, accepts },
    query: query('i.confirmed_at', 'i.confirmed_at is not null'),
  }),
  sqlMeasure({
    id: 'introductions.succeeded',
    name: { zh: '成功的对接数', en: 'Introductions that succeeded' },
    counts: {
      zh: '以已签约、已合作或已录用结束的对接，自结束之日起每项计一次',
      en: 'Introductions that ended signed, cooperating or hired, each once from that day',
    },
    ...{ unit: UNIT, persons: false, accepts },
    query: query('i.closed_at', "i.result in ('signed', 'cooperating', 'hired')"),
  }),
  sqlMeasure({
    id: 'introductions.hired',
    name: { zh: '经平台录用的人数', en: 'People hired through the platform' },
    counts: {
      zh: '个人发起、以已录用结束的对接，自结束之日起每人次计一次',
      en: 'Introductions that people asked for and that ended hired, each once from that day',
    },
    ...{ unit: { zh: '人次', en: 'people' }, persons: true, accepts },
    query: query('i.closed_at', "i.result = 'hired' and i.inviter_person_id is not null"),
  }),
];
