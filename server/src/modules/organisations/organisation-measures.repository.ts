import { listOf, type Measure, type MeasureScope, sqlMeasure } from '../../platform/measures/index.ts';

const UNIT = { zh: '家', en: 'organisations' };
const query =
  (since: 'created_at' | 'verified_at') =>
  ({ regionPrefix, where }: MeasureScope) => ({
    text: `select ${since} as entered, suspended_at as "left", name as title, '/organisations/' || id as link
      from organisations where ${since} is not null and region_code like $1 || '%'
        and ($2::text[] is null or type = any($2)) and ($3::text[] is null or marks && $3)`,
    values: [regionPrefix, listOf(where, 'types'), listOf(where, 'marks')],
  });

/** What the platform counts about parties. */
export const organisationMeasures: readonly Measure[] = [
  sqlMeasure({
    id: 'organisations.listed',
    name: { zh: '收录的单位数', en: 'Organisations listed' },
    counts: {
      zh: '平台名录收录、未被停用的单位，每家计一次',
      en: 'Organisations in the directory that are not suspended, each once',
    },
    unit: UNIT,
    persons: false,
    accepts: ['types', 'marks'],
    query: query('created_at'),
  }),
  sqlMeasure({
    id: 'organisations.verified',
    name: { zh: '已核验的单位数', en: 'Verified organisations' },
    counts: {
      zh: '已核验登记资料、未被停用的单位，自核验之日起每家计一次',
      en: 'Organisations whose registration was verified and that are not suspended, each once from that day',
    },
    unit: UNIT,
    persons: false,
    accepts: ['types', 'marks'],
    query: query('verified_at'),
  }),
];
