import { listOf, type Measure, sqlMeasure } from '../../platform/measures/index.ts';

/** What the platform counts about registrations. */
export const registrationMeasures: readonly Measure[] = [
  sqlMeasure({
    id: 'registrations.approved',
    name: { zh: '审核通过的单位登记数', en: 'Registrations approved' },
    counts: {
      zh: '经主管部门审核通过的单位登记，自通过之日起每件计一次',
      en: 'Registrations that officials approved, each once from the day of the decision',
    },
    unit: { zh: '件', en: 'registrations' },
    persons: false,
    accepts: ['types'],
    query: ({ regionPrefix, where }) => ({
      text: `select decided_at as entered, null::timestamptz as "left", name as title,
          '/organisations/' || organisation_id as link
        from registrations where state = 'approved' and region_code like $1 || '%'
          and ($2::text[] is null or type = any($2))`,
      values: [regionPrefix, listOf(where, 'types')],
    }),
  }),
];
