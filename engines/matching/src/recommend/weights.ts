import type { ListingKind } from '@rongqiao/contracts';

/** Channels of understanding; each compares two listings in one respect. */
export const CHANNELS = [
  'occupation',
  'programme',
  'skill',
  'certificate',
  'topic',
  'industry',
  'text',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** Pairs about people (talent on either side) are judged by work, all others by the matter. */
export const NATURES = ['people', 'matter'] as const;
export type PairNature = (typeof NATURES)[number];

/**
 * What each respect can add to the score at most. The score is the sum of these, scaled by how well the kinds answer each
 * other and moved by the circumstances below.
 */
export const CHANNEL_WEIGHTS: Readonly<Record<PairNature, Readonly<Record<Channel, number>>>> = {
  people: { occupation: 4, programme: 2, skill: 1.5, certificate: 1, topic: 3, industry: 1, text: 4 },
  matter: { occupation: 2, programme: 2, skill: 1.5, certificate: 1, topic: 4, industry: 1, text: 4 },
};

/** Share by which circumstances raise or lower what the content says; the content decides, these order what is alike. */
export const CIRCUMSTANCES = {
  /** Both in the same district (同区). */
  sameDistrict: 0.12,
  /** Both in the same city (同市). */
  sameCity: 0.06,
  /** In another city, where people have to move or travel. */
  otherCity: -0.3,
  /** In another city, where the matter itself travels (research, licences) or a text welcomes it. */
  otherCityOpen: -0.04,
  /** The level asked for is met. */
  levelFits: 0.05,
  /** For every rung below the level asked for. */
  levelTooLow: -0.25,
  /** For every rung above it: people placed below their level do not stay. */
  levelTooHigh: -0.1,
  certificateMissing: -0.1,
  headcountFits: 0.03,
  timely: 0.03,
  /** Ends soon: worth a look today. */
  deadlineNear: 0.01,
  answersFast: 0.05,
  /** A text says that this is not meant. */
  saidNotWanted: -0.4,
} as const;

/** How far a listing of one kind answers one of another; missing pairs do not answer each other. Symmetric. */
const ANSWERS: Readonly<Record<string, number>> = {
  'talent talent': 1,
  'talent cooperation': 0.6,
  'talent training': 0.3,
  'talent service': 0.3,
  'talent resource': 0.2,
  'talent research': 0.25,
  'talent challenge': 0.3,
  'cooperation cooperation': 1,
  'cooperation training': 0.5,
  'cooperation resource': 0.5,
  'cooperation research': 0.35,
  'cooperation service': 0.4,
  'cooperation challenge': 0.4,
  'research research': 1,
  'research challenge': 1,
  'research service': 0.7,
  'research resource': 0.5,
  'research training': 0.25,
  'service service': 1,
  'service challenge': 0.75,
  'service resource': 0.75,
  'service training': 0.5,
  'training training': 1,
  'training resource': 0.55,
  'training challenge': 0.25,
  'resource resource': 1,
  'resource challenge': 0.4,
  'challenge challenge': 1,
};

/** Between 0 (does not answer) and 1 (just what is asked for). */
export function kindAnswers(asked: ListingKind, offered: ListingKind): number {
  return ANSWERS[`${asked} ${offered}`] ?? ANSWERS[`${offered} ${asked}`] ?? 0;
}

/** Kinds whose matter travels: where the other side lies counts little. */
export const TRAVELLING_KINDS: ReadonlySet<ListingKind> = new Set(['research', 'challenge']);

/** What a pair of kinds is judged by. */
export function natureOf(asked: ListingKind, offered: ListingKind): PairNature {
  return asked === 'talent' || offered === 'talent' ? 'people' : 'matter';
}
