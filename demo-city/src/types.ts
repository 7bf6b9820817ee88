import type { Level, Listing, ListingDraft, ListingStatus, OrganisationType } from '@rongqiao/contracts';

/** An organisation of the demonstration city. */
export interface DemoOrganisation {
  id: string;
  name: string;
  /** As people say it, without 桥州 and 有限公司. */
  shortName: string;
  type: OrganisationType;
  /** A district, or the city for what belongs to the whole of it. */
  regionCode: string;
  /** GB/T 4754-2017. */
  industryCode: string;
  /** Valid by GB 32100-2015; its region digits are those of the fictional city. */
  creditCode: string;
  intro: string;
  staff: number;
  /** Schools only. */
  students?: number;
  verified: boolean;
  /** Ids of `SECTORS` it works or teaches in; never empty. */
  sectorIds: string[];
  /** People who may publish for it; never empty. */
  publisherIds: string[];
  /** Of the last 90 days. `medianHours` is absent where nothing was answered. */
  replies: { asked: number; answered: number; medianHours?: number };
  /** Day on which it registered. */
  registeredOn: string;
}

export type DemoPersonRole = 'student' | 'teacher' | 'worker' | 'mentor' | 'cooperation_officer' | 'hr';

/** A person of the demonstration city. Personal data: never shown in public. */
export interface DemoPerson {
  id: string;
  name: string;
  role: DemoPersonRole;
  organisationId: string;
  /** Where the person lives. */
  regionCode: string;
  birthYear: number;
  /** True for who turns 18 after this year. */
  minor: boolean;
  level: Level;
  skills: string[];
  certificates: string[];
  /** Students: what they study; teachers: what they teach. */
  programme?: string;
  /** Official name of the occupation wished for (students) or held (workers and mentors). */
  occupation?: string;
  graduationYear?: number;
  experienceYears?: number;
}

/** A listing of the demonstration city: what its author wrote, and what became of it. */
export interface DemoListing {
  id: string;
  organisationId: string;
  authorId: string;
  draft: ListingDraft;
  status: ListingStatus;
  revision: number;
  createdAt: string;
  updatedAt: string;
  /** Absent for drafts and submitted ones. */
  publishedAt?: string;
  /** Present where `status` is `closed`. */
  outcome?: NonNullable<Listing['outcome']>;
}

export interface DemoCity {
  organisations: DemoOrganisation[];
  people: DemoPerson[];
  listings: DemoListing[];
}
