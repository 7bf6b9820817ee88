import type { Level, ListingDraft } from '@rongqiao/contracts';

type DetailsOf<K extends ListingDraft['kind']> = Extract<ListingDraft, { kind: K }>['details'];
export type ServiceType = NonNullable<DetailsOf<'service'>['serviceType']>;
export type ResourceType = NonNullable<DetailsOf<'resource'>['resourceType']>;
/** Lowest and highest value, both included. */
export type Span = [low: number, high: number];

/** Levels at which programmes of study are taught; also the keys of `Sector.programmes`. */
export type ProgrammeLevel = 'secondary' | 'higher_vocational' | 'bachelor';

/**
 * A post of the sector. Texts may hold slots of the template language: `{a|b}` one of them, `{3~9}` a number between.
 */
export interface Role {
  /** Name of the occupation in the reference tables; after 职业分类大典 2022 where they have none. */
  occupation: string;
  /** What posts call it. */
  posts: string[];
  /** Names out of the sector's programmes that lead to it. */
  programmes: string[];
  level: Extract<Level, 'secondary' | 'higher_vocational' | 'bachelor' | 'master'>;
  skills: string[];
  certificates: string[];
  /** Yuan a month for someone with little and with much experience. */
  payYuan: Span;
  /** Clauses without a full stop. */
  duties: string[];
}

export interface Problem {
  topic: string;
  text: string;
  acceptance: string;
  /** Ten thousand yuan. */
  rewardWan: Span;
}
export interface ResearchResult {
  topic: string;
  text: string;
  readiness: Span;
  budgetWan: Span;
}
export interface ServiceOffer {
  topic: string;
  type: ServiceType;
  offer: string;
  need: string;
  priceYuan: Span;
  unit: string;
  qualification?: string;
}
export interface Course {
  topic: string;
  offer: string;
  need: string;
  hours: Span;
  feeYuan: Span;
  certificate?: string;
}
export interface SharedResource {
  topic: string;
  type: ResourceType;
  offer: string;
  need: string;
  capacity: Span;
  priceYuan: Span;
  unit: string;
}

/** A trade of the city (行业场景): everything its organisations and listings are written from. */
export interface Sector {
  id: string;
  name: string;
  /** GB/T 4754-2017. */
  industryCode: string;
  /** District codes in which it is at home. */
  districts: string[];
  /** What follows the invented word in a company's name. */
  companyWords: string[];
  products: string[];
  gear: string[];
  /** Official names, catalogue of 2021; at bachelor level also those of the general catalogue. */
  programmes: Record<ProgrammeLevel, string[]>;
  roles: Role[];
  /** Whole sentences in which an enterprise tells how it stands. */
  scenes: string[];
  problems: Problem[];
  results: ResearchResult[];
  services: ServiceOffer[];
  courses: Course[];
  resources: SharedResource[];
}

/** Words given in one string, parted by blanks. */
export const list = (words: string): string[] => words.split(' ');
