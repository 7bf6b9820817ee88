import { z } from 'zod';

/** Kinds of supply and demand (供需类别). */
export const LISTING_KINDS = [
  'talent',
  'cooperation',
  'research',
  'service',
  'training',
  'resource',
  'challenge',
] as const;
export const ListingKind = z.enum(LISTING_KINDS);
export type ListingKind = z.infer<typeof ListingKind>;

/** `demand` seeks something (需求), `supply` offers it (供给). */
export const DIRECTIONS = ['demand', 'supply'] as const;
export const Direction = z.enum(DIRECTIONS);
export type Direction = z.infer<typeof Direction>;

/** Life of a listing (供需信息状态). `expired` is stored once its deadline has passed. */
export const LISTING_STATUSES = ['draft', 'submitted', 'published', 'rejected', 'expired', 'closed'] as const;
export const ListingStatus = z.enum(LISTING_STATUSES);
export type ListingStatus = z.infer<typeof ListingStatus>;

/** Level of education or vocational skill (学历或技能等级), lowest first. */
export const LEVELS = ['any', 'secondary', 'higher_vocational', 'bachelor', 'master', 'doctor'] as const;
export const Level = z.enum(LEVELS);
export type Level = z.infer<typeof Level>;

/** Types of organisation (主体类型). */
export const ORGANISATION_TYPES = [
  'government',
  'enterprise',
  'secondary_school',
  'technical_school',
  'higher_vocational_college',
  'vocational_university',
  'university',
  'institute',
  'association',
  'park',
  'training_provider',
  'service_organisation',
  'evaluator',
] as const;
export const OrganisationType = z.enum(ORGANISATION_TYPES);
export type OrganisationType = z.infer<typeof OrganisationType>;

/** Region code after GB/T 2260: six digits. */
export const RegionCode = z.string().regex(/^\d{6}$/);

/** Unified social credit code (统一社会信用代码), GB 32100-2015: 18 characters. The check digit is verified by `creditCodeProblem`. */
export const CreditCode = z.string().regex(/^[0-9A-HJ-NP-RT-UW-Y]{18}$/);

/** Calendar day, ISO 8601. */
export const IsoDate = z.iso.date();
/** Instant, ISO 8601 with offset. */
export const IsoInstant = z.iso.datetime({ offset: true });
/** Money in fen (分), a whole number; below 2^53 so that JSON carries it exactly. */
export const AmountFen = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
