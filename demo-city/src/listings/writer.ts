import type { Level, ListingDraft } from '@rongqiao/contracts';
import type { Random } from '../random/random.ts';
import { fill, type Slots } from '../random/template.ts';
import type { ProgrammeLevel, Role, Sector, Span } from '../sectors/sector.ts';
import type { DemoOrganisation } from '../types.ts';

/** What the writer of one listing knows. */
export interface Writer {
  random: Random;
  organisation: DemoOrganisation;
  sector: Sector;
  /** Name of the district or city the organisation sits in. */
  place: string;
  /** Day on which it goes out, ISO 8601. */
  day: string;
  /** Last day for answers, where there is one: what is offered or sought starts after it. */
  deadline: string | undefined;
}

type Framed =
  | 'direction'
  | 'regionCode'
  | 'industryCode'
  | 'deadline'
  | 'constraints'
  | 'sharing'
  | 'attachments';
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** What a writer decides; the frame (place, direction, dates) is added by `generateListings`. */
type Written = DistributiveOmit<ListingDraft, Framed>;
export type WriteListing = (writer: Writer) => Written;

export const BLANK = {
  occupations: [] as string[],
  programmes: [] as string[],
  skills: [] as string[],
  level: 'any' as Level,
};

export const LEVEL_WORDS: Record<Level, string> = {
  any: '不限',
  secondary: '中职（中技）',
  higher_vocational: '高职',
  bachelor: '本科',
  master: '硕士',
  doctor: '博士',
};

export const isSchool = (organisation: DemoOrganisation): boolean => organisation.students !== undefined;

/** Level of the students of a school, and of what a training provider trains for. */
export function schoolLevel({ type }: DemoOrganisation): ProgrammeLevel {
  if (type === 'university' || type === 'vocational_university') return 'bachelor';
  return type === 'higher_vocational_college' ? 'higher_vocational' : 'secondary';
}

/** Fills one sentence of each group in turn; an empty sentence leaves the group out. */
export function compose(random: Random, slots: Slots, ...groups: readonly string[][]): string {
  return groups.map((group) => fill(random.pick(group), random, slots)).join('');
}

/** Slots that every text may use. */
export function commonSlots({ organisation, sector, place, random, day }: Writer): Slots {
  const [product = sector.name, product2 = product] = random.sample(sector.products, 2);
  const [gear = '', gear2 = gear] = random.sample(sector.gear, 2);
  return {
    ...{ product, product2, gear, gear2, place },
    org: organisation.shortName,
    shop: /^C/.test(sector.industryCode) ? '车间' : '班组',
    site: /^C/.test(sector.industryCode) ? '厂里' : '单位',
    orgFull: organisation.name,
    sector: sector.name,
    staff: organisation.staff,
    // Told in an enterprise's own words; others leave it out.
    scene: organisation.type === 'enterprise' ? fill(random.pick(sector.scenes), random) : '',
    year: Number(day.slice(0, 4)),
  };
}

/** A number of the span on steps that a person would write (12,300 becomes 12,500). */
export function between(random: Random, [low, high]: Span): number {
  const raw = low + (high - low) * random.next();
  const step = raw >= 10_000 ? 500 : raw >= 1000 ? 100 : raw >= 200 ? 10 : raw >= 60 ? 5 : 1;
  return Math.max(low, Math.min(high, Math.round(raw / step) * step));
}

export const yuanToFen = (yuan: number): number => Math.round(yuan * 100);
export const wanToFen = (wan: number): number => Math.round(wan * 1_000_000);

/** Programmes of the role that are taught at that level; all of that level where the role names none. */
export function programmesAt(sector: Sector, role: Role, level: ProgrammeLevel): string[] {
  const taught = sector.programmes[level];
  const fitting = role.programmes.filter((name) => taught.includes(name));
  return fitting.length > 0 ? fitting : taught;
}

/** Roles of the sector that people of that level go into; all where none fits. */
export function rolesAt(sector: Sector, level: ProgrammeLevel): Role[] {
  const taught = new Set(sector.programmes[level]);
  const fitting = sector.roles.filter(
    (role) =>
      role.level === level ||
      (level === 'higher_vocational' &&
        role.level === 'secondary' &&
        role.programmes.some((name) => taught.has(name))),
  );
  return fitting.length > 0 ? fitting : sector.roles;
}

export const joinWords = (words: readonly string[]): string => words.join('、');
/** Cuts a title to what the contract allows. */
export const cutTitle = (title: string): string => title.slice(0, 80);
