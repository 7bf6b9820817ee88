import type {
  City,
  Listing,
  ListingHit,
  ListingPage,
  MatchList,
  Me,
  Organisation,
  Overview,
} from '@rongqiao/contracts';

export const CITY: City = {
  code: '990100',
  name: '桥州市',
  demo: true,
  districts: [
    { code: '990103', name: '临桥区', tile: [1, 1] },
    { code: '990104', name: '望江区', tile: [2, 2] },
  ],
};

export const OVERVIEW: Overview = {
  asOf: '2026-11-21',
  openListings: [
    { kind: 'talent', direction: 'demand', count: 1234 },
    { kind: 'talent', direction: 'supply', count: 56 },
  ],
  districts: [
    { code: '990103', name: '临桥区', demand: 12, supply: 34 },
    { code: '990104', name: '望江区', demand: 1200, supply: 0 },
  ],
};

export const ORGANISATION: Organisation = {
  id: '00000000-0000-4000-8000-00000000000a',
  name: '桥州恒擎数控装备有限公司',
  type: 'enterprise',
  region: { code: '990104', name: '望江区' },
  intro: '做数控机床。',
  verified: true,
  replyRate: 0.864,
  medianReplyHours: 18.2,
  openListings: { demand: 3, supply: 1 },
  demo: true,
  createdAt: '2026-01-01T00:00:00Z',
};

const { id, name, type, region } = ORGANISATION;
const SUMMARY = {
  id: '00000000-0000-4000-8000-000000000001',
  title: '招聘数控车工 6 名',
  kind: 'talent',
  direction: 'demand',
  status: 'published',
  organisation: { id, name, type },
  region,
  level: 'higher_vocational',
  headcount: 6,
  skills: ['数控编程', '量具使用'],
  deadline: '2026-12-01',
  publishedAt: '2026-11-20T18:00:00Z',
  updatedAt: '2026-11-20T18:00:00Z',
  demo: true,
} as const satisfies Partial<Listing>;

export const HIT: ListingHit = {
  ...SUMMARY,
  skills: [...SUMMARY.skills],
  excerpt: '会看图纸,能独立上机。',
  score: 1,
  highlights: [{ field: 'title', text: '招聘数控车工 6 名', ranges: [[2, 6]] }],
};

export const LISTING: Listing = {
  ...SUMMARY,
  skills: [...SUMMARY.skills],
  body: '会看图纸。</script><script>alert(1)</script>\n能独立上机。',
  occupations: [{ name: '车工' }],
  programmes: [{ name: '数控技术' }],
  details: { payMinFen: 500_000, payMaxFen: 700_000, payPeriod: 'month', payMonths: 13, accommodation: true },
  constraints: { region: 'city' },
  attachments: [],
  revision: 1,
  may: { revise: false, publish: false, close: false, extend: false },
};

export const RESULT: ListingPage = {
  items: [HIT],
  total: 41,
  page: 2,
  size: 20,
  facets: {
    kind: [{ value: 'talent', name: '人才', count: 41 }],
    direction: [{ value: 'demand', name: '需求', count: 41 }],
    region: [{ value: '990104', name: '望江区', count: 41 }],
    industry: [{ value: 'C', name: '制造业', count: 1041 }],
    level: [],
    organisationType: [],
  },
  correction: { query: '数控车工', kind: 'pinyin' },
};

export const MATCHES: MatchList = {
  items: [
    {
      listing: {
        ...HIT,
        id: '00000000-0000-4000-8000-000000000002',
        direction: 'supply',
        title: '数控专业毕业生 30 名',
      },
      score: 3,
      reasons: [
        { code: 'level_too_low', text: '要求高职,对方为中职', weight: -0.5 },
        { code: 'same_district', text: '同区(望江区)', weight: 0.4 },
        { code: 'same_occupation', text: '职业相同:车工', weight: 1.2 },
      ],
    },
  ],
};

export const ME: Me = {
  id: '00000000-0000-4000-8000-0000000000aa',
  name: '李工',
  email: 'li@example.cn',
  memberships: [{ organisation: { id, name, type }, role: 'owner' }],
};
