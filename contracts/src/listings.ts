import { z } from 'zod';
import { Attachment, MOST_ATTACHMENTS } from './attachments.ts';
import {
  AmountFen,
  Direction,
  IsoDate,
  IsoInstant,
  Level,
  ListingKind,
  ListingStatus,
  OrganisationType,
  RegionCode,
} from './codes.ts';

const shortText = (max: number) => z.string().trim().min(1).max(max);
const optionalText = (max: number) => z.string().trim().max(max).optional();
const tags = (max: number) => z.array(shortText(40)).max(max);

/** How pay is counted. */
export const PayPeriod = z.enum(['hour', 'day', 'month', 'year']);
export type PayPeriod = z.infer<typeof PayPeriod>;

/** 人才: people looked for or offered. */
export const TalentDetails = z.object({
  employment: z.enum(['full_time', 'part_time', 'internship', 'apprenticeship', 'order_class']).optional(),
  payMinFen: AmountFen.optional(),
  payMaxFen: AmountFen.optional(),
  payPeriod: PayPeriod.optional(),
  /** Months paid a year, for example 13. */
  payMonths: z.int().min(12).max(24).optional(),
  experienceYears: z.int().min(0).max(50).optional(),
  startsOn: IsoDate.optional(),
  certificates: tags(20).optional(),
  accommodation: z.boolean().optional(),
});

/** 合作: joint programmes, bases, classes. */
export const CooperationDetails = z.object({
  mode: z
    .enum([
      'order_class',
      'apprenticeship',
      'joint_programme',
      'industry_college',
      'training_base',
      'curriculum',
      'teacher_practice',
      'expert_exchange',
      'other',
    ])
    .optional(),
  termMonths: z.int().min(1).max(240).optional(),
  studentsPerYear: z.int().min(1).max(100_000).optional(),
  investmentFen: AmountFen.optional(),
  contribution: optionalText(500),
});

/** 技术研发: research and its results. */
export const ResearchDetails = z.object({
  field: optionalText(60),
  /** Technology readiness level, 1–9 (GB/T 22900). */
  readiness: z.int().min(1).max(9).optional(),
  budgetFen: AmountFen.optional(),
  intellectualProperty: z.enum(['patent', 'software', 'know_how', 'none', 'negotiable']).optional(),
  transfer: z.enum(['licence', 'assignment', 'joint_development', 'commissioned', 'negotiable']).optional(),
});

/** 技术服务: testing, certification, consulting. */
export const ServiceDetails = z.object({
  serviceType: z
    .enum([
      'testing',
      'certification',
      'consulting',
      'maintenance',
      'design',
      'digital',
      'finance_tax_legal',
      'other',
    ])
    .optional(),
  priceFen: AmountFen.optional(),
  priceUnit: optionalText(20),
  qualification: optionalText(200),
});

/** 培训: courses for workers, teachers, students. */
export const TrainingDetails = z.object({
  seats: z.int().min(1).max(100_000).optional(),
  hours: z.int().min(1).max(5_000).optional(),
  feeFen: AmountFen.optional(),
  certificate: optionalText(100),
  mode: z.enum(['on_site', 'at_enterprise', 'online', 'mixed']).optional(),
  startsOn: IsoDate.optional(),
});

/** 共享资源: bases, equipment, rooms. */
export const ResourceDetails = z.object({
  resourceType: z
    .enum(['training_base', 'equipment', 'laboratory', 'venue', 'course', 'software', 'other'])
    .optional(),
  capacity: z.int().min(1).max(100_000).optional(),
  areaSquareMetres: z.int().min(1).max(10_000_000).optional(),
  priceFen: AmountFen.optional(),
  priceUnit: optionalText(20),
  openHours: optionalText(100),
});

/** 揭榜挂帅: an open challenge with a reward. */
export const ChallengeDetails = z.object({
  problem: optionalText(2000),
  acceptance: optionalText(1000),
  rewardFen: AmountFen.optional(),
  bidsCloseOn: IsoDate.optional(),
});

/** The details that each kind carries. */
export const DETAILS_BY_KIND = {
  talent: TalentDetails,
  cooperation: CooperationDetails,
  research: ResearchDetails,
  service: ServiceDetails,
  training: TrainingDetails,
  resource: ResourceDetails,
  challenge: ChallengeDetails,
} as const satisfies Record<ListingKind, z.ZodType>;

/** What the author insists on when counterparts are sought: a mismatch rules a counterpart out instead of lowering it. */
export const ListingConstraints = z.object({
  /** Counterparts must be in the same district or the same city. */
  region: z.enum(['district', 'city']).optional(),
  /** Counterparts must reach `level`. */
  level: z.boolean().optional(),
});
export type ListingConstraints = z.infer<typeof ListingConstraints>;

/** How far a listing is offered (共享范围): to its district, its city, or everywhere. */
export const LISTING_REACHES = ['district', 'city', 'everywhere'] as const;
const ListingReach = z.enum(LISTING_REACHES);
export type ListingReach = z.infer<typeof ListingReach>;

/** To whom a listing is offered. Without `industries` to all; with them, of enterprises only to those. */
export const ListingSharing = z.object({
  reach: ListingReach.default('everywhere'),
  industries: z
    .array(z.string().regex(/^[A-T]\d{0,4}$/))
    .max(10)
    .default([]),
});
export type ListingSharing = z.infer<typeof ListingSharing>;

const draftBase = {
  direction: Direction,
  title: shortText(80),
  body: z.string().trim().min(1).max(5000),
  regionCode: RegionCode,
  /** GB/T 4754 section letter or division, for example `C` or `C36`. */
  industryCode: z
    .string()
    .regex(/^[A-T]\d{0,4}$/)
    .optional(),
  occupations: tags(10).default([]),
  programmes: tags(20).default([]),
  skills: tags(30).default([]),
  level: Level.default('any'),
  headcount: z.int().min(1).max(100_000).optional(),
  deadline: IsoDate.optional(),
  constraints: ListingConstraints.default({}),
  sharing: ListingSharing.default({ reach: 'everywhere', industries: [] }),
  /** Files of the organisation that were uploaded before. */
  attachments: z.array(z.uuid()).max(MOST_ATTACHMENTS).default([]),
};

/** What a member writes. Occupations and programmes are names or codes; the server links them to the code tables. */
export const ListingDraft = z.discriminatedUnion('kind', [
  z.object({ ...draftBase, kind: z.literal('talent'), details: TalentDetails.default({}) }),
  z.object({ ...draftBase, kind: z.literal('cooperation'), details: CooperationDetails.default({}) }),
  z.object({ ...draftBase, kind: z.literal('research'), details: ResearchDetails.default({}) }),
  z.object({ ...draftBase, kind: z.literal('service'), details: ServiceDetails.default({}) }),
  z.object({ ...draftBase, kind: z.literal('training'), details: TrainingDetails.default({}) }),
  z.object({ ...draftBase, kind: z.literal('resource'), details: ResourceDetails.default({}) }),
  z.object({ ...draftBase, kind: z.literal('challenge'), details: ChallengeDetails.default({}) }),
]);
export type ListingDraft = z.infer<typeof ListingDraft>;
export type ListingDraftInput = z.input<typeof ListingDraft>;

/** An organisation as it is named beside a listing. */
export const OrganisationRef = z.object({ id: z.uuid(), name: z.string(), type: OrganisationType });
/** A region as it is named beside a record. */
export const RegionRef = z.object({ code: RegionCode, name: z.string() });

/** How a listing ended (供需结果). `none` says that the owner gave none. */
export const ListingOutcome = z.object({
  result: z.enum(['signed', 'cooperating', 'hired', 'resolved', 'withdrawn', 'none']),
  note: z.string().max(500).optional(),
  at: IsoInstant,
});

export type ListingOutcome = z.infer<typeof ListingOutcome>;

/** Parts of the text that a query matched: UTF-16 offsets into `text`. */
export const Highlight = z.object({
  field: z.enum(['title', 'body', 'organisation', 'skills', 'programmes', 'occupations']),
  text: z.string(),
  ranges: z.array(z.tuple([z.int(), z.int()])),
});
export type Highlight = z.infer<typeof Highlight>;

/** A line of a result list. */
export const ListingSummary = z.object({
  id: z.uuid(),
  title: z.string(),
  kind: ListingKind,
  direction: Direction,
  status: ListingStatus,
  organisation: OrganisationRef,
  region: RegionRef,
  level: Level,
  headcount: z.int().optional(),
  skills: z.array(z.string()),
  deadline: IsoDate.optional(),
  publishedAt: IsoInstant.optional(),
  /** First sentences of the body. */
  excerpt: z.string(),
  updatedAt: IsoInstant,
  /** The owner has been asked how it ended; without an answer it closes as `none` after this day. */
  outcomeDueOn: IsoDate.optional(),
  /** To whom it is offered; absent: to everybody. */
  offeredTo: z
    .object({
      reach: ListingReach,
      industries: z.array(z.object({ code: z.string(), name: z.string() })),
    })
    .optional(),
  /** Published by a contributor or a market service organisation for another party. */
  contributed: z.object({ for: OrganisationRef, as: z.enum(['contributor', 'market_service']) }).optional(),
  demo: z.boolean(),
});
export type ListingSummary = z.infer<typeof ListingSummary>;

/** A search hit. */
export const ListingHit = ListingSummary.extend({ score: z.number(), highlights: z.array(Highlight) });
export type ListingHit = z.infer<typeof ListingHit>;

/** A whole listing. */
export const Listing = ListingSummary.omit({ excerpt: true }).extend({
  body: z.string(),
  industry: z.object({ code: z.string(), name: z.string() }).optional(),
  occupations: z.array(z.object({ code: z.string().optional(), name: z.string() })),
  programmes: z.array(z.object({ code: z.string().optional(), name: z.string() })),
  details: z.record(z.string(), z.unknown()),
  constraints: ListingConstraints,
  attachments: z.array(Attachment),
  outcome: ListingOutcome.optional(),
  /** An official took it from the public; only its members and officials read this. */
  takenDown: z.object({ at: IsoInstant, reason: z.string() }).optional(),
  revision: z.int(),
  updatedAt: IsoInstant,
  /** What the signed-in person may do with it. */
  may: z.object({ revise: z.boolean(), publish: z.boolean(), close: z.boolean(), extend: z.boolean() }),
});
export type Listing = z.infer<typeof Listing>;

/** What creates a listing: the draft and the organisation it is written for. */
export const NewListing = z.intersection(
  z.object({
    organisationId: z.uuid(),
    /** The party that a contributor or a market service organisation writes for. */
    onBehalfOf: z.uuid().optional(),
  }),
  ListingDraft,
);
export type NewListing = z.infer<typeof NewListing>;

/** How the owner says a listing ended. */
export const CloseListing = z.object({
  result: z.enum(['signed', 'cooperating', 'hired', 'resolved', 'withdrawn']),
  note: z.string().trim().max(500).optional(),
});
export type CloseListing = z.infer<typeof CloseListing>;

/** The owner goes on with a listing (延期): its new last day; without one it goes on as a listing that has none. */
export const ExtendListing = z.strictObject({ deadline: IsoDate.optional() });
export type ExtendListing = z.infer<typeof ExtendListing>;

/** When owners are asked how a listing ended, and what happens without an answer. All in whole days. */
export const EndingRules = z.object({
  /** The owner is asked this long before the last day. */
  askBeforeDays: z.int(),
  /** The owner has this long after the last day to answer; then it closes as `none`. */
  answerWithinDays: z.int(),
  /** A listing without a last day is asked about when it has not changed for this long. */
  askOpenEndedAfterDays: z.int(),
  /** The furthest last day that an extension may name, from today. */
  longestExtensionDays: z.int(),
});
export type EndingRules = z.infer<typeof EndingRules>;

/** What a listing said in an earlier revision. */
export const ListingRevisionList = z.object({
  items: z.array(z.object({ revision: z.int(), at: IsoInstant, content: z.record(z.string(), z.unknown()) })),
});
export type ListingRevisionList = z.infer<typeof ListingRevisionList>;

/** All listings of the organisations a person acts for, in every state. */
export const ListingList = z.object({ items: z.array(ListingSummary), total: z.int() });
export type ListingList = z.infer<typeof ListingList>;

export const ListingSort = z.enum(['relevance', 'newest', 'deadline']);

/** Query string of the public search. `page` starts at 1. */
export const ListingQuery = z.object({
  q: z.string().trim().max(200).optional(),
  kind: ListingKind.optional(),
  direction: Direction.optional(),
  region: RegionCode.optional(),
  industry: z.string().max(5).optional(),
  level: Level.optional(),
  organisationType: OrganisationType.optional(),
  organisation: z.uuid().optional(),
  sort: ListingSort.optional(),
  /** `all` also finds what is not offered to the district or industry of the person who is signed in. */
  scope: z.enum(['offered', 'all']).optional(),
  page: z.coerce.number().int().min(1).max(500).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
});
export type ListingQuery = z.infer<typeof ListingQuery>;

const Facet = z.array(z.object({ value: z.string(), name: z.string(), count: z.int() }));
export const ListingFacets = z.object({
  kind: Facet,
  direction: Facet,
  region: Facet,
  industry: Facet,
  level: Facet,
  organisationType: Facet,
});
export type ListingFacets = z.infer<typeof ListingFacets>;

export const ListingPage = z.object({
  items: z.array(ListingHit),
  total: z.int(),
  page: z.int(),
  size: z.int(),
  facets: ListingFacets,
  /** How many more match that are not offered to who asks. */
  notOffered: z.int().optional(),
  /** What the query was read as, where it was corrected (typing error, pinyin) or had to be relaxed. */
  correction: z.object({ query: z.string(), kind: z.enum(['pinyin', 'typing', 'relaxed']) }).optional(),
});
export type ListingPage = z.infer<typeof ListingPage>;

/** Names of the features that speak for or against a pair; each is a reason that a person reads. */
export const REASON_CODES = [
  'same_occupation',
  'programme_leads_to_occupation',
  'related_occupation',
  'same_programme',
  'related_programme',
  'same_topic',
  'skills_in_common',
  'same_industry',
  'same_district',
  'same_city',
  'distance',
  'level_fits',
  'level_too_low',
  'level_too_high',
  'headcount_fits',
  'certificate_held',
  'certificate_missing',
  'timely',
  'deadline_near',
  'answers_fast',
  'kind_answers_kind',
  'other_city',
  'said_not_wanted',
  'text_similar',
] as const;
export const MatchReason = z.object({
  code: z.enum(REASON_CODES),
  /** A sentence a person would say, in the language asked for. */
  text: z.string(),
  /** Contribution to the score; below zero speaks against. */
  weight: z.number(),
});
export type MatchReason = z.infer<typeof MatchReason>;

export const Match = z.object({
  listing: ListingSummary,
  score: z.number(),
  reasons: z.array(MatchReason),
  /** Why it stands above something that scores a little more: places are shared among organisations. */
  turn: z.enum(['less_shown', 'other_organisation']).optional(),
});
export type Match = z.infer<typeof Match>;
export const MatchList = z.object({ items: z.array(Match) });
export type MatchList = z.infer<typeof MatchList>;

/** Words that search takes for the same (同义词组); officials edit them. */
export const SynonymGroup = z.object({ id: z.uuid(), terms: z.array(shortText(40)).min(2).max(30) });
export type SynonymGroup = z.infer<typeof SynonymGroup>;
export const NewSynonymGroup = SynonymGroup.omit({ id: true });
export const SynonymGroupList = z.object({ items: z.array(SynonymGroup) });
