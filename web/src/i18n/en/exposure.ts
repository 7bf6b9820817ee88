import type { Translation } from '../translation.ts';
import type { exposure as zh } from '../zh-CN/exposure.ts';

export const exposure: Translation<typeof zh> = {
  title: 'How attention is shared',
  description:
    'How often listings of each organisation were shown in recommendations and on first pages of searches, to see whether few take most. Only showings are counted; who looked is not kept.',
  empty: 'Nothing was shown in this time. Searches and recommendations that people see are counted here.',
  summary:
    'Shown {{shown}} times, {{n}} organisations; the three most shown have {{topThree}}, Gini {{gini}} (0 all alike, 1 all to one).',
  lorenzAlt:
    'Lorenz curve: which part of all showings the least shown organisations have. The numbers are in the table beside it.',
  lorenzText: 'The dashed line is all shown alike; the further the curve from it, the less equal.',
  lorenzTable: 'Part of all showings that the least shown organisations have',
  organisationsAxis: 'Organisations, least shown first',
  shownAxis: 'Part of showings',
  most: 'Most shown',
  organisation: 'Organisation',
  shown: 'Shown',
  share: 'Share',
  topThree: 'Top three',
  gini: 'Gini',
  byWeek: 'By week',
  week: 'Week from Monday',
  byDistrict: 'By district',
  district: 'District',
  byKind: 'By kind',
  kind: 'Kind',
  surface: 'Shown in',
  all: 'All',
  recommendation: 'Recommendations',
  search: 'First page of searches',
  show: 'Show',
  source:
    'Source: showings on this platform from {{from}} to {{to}}; organisations with something public that was never shown count, too.',
};
