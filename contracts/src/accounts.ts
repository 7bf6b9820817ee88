import { z } from 'zod';
import { Level, RegionCode } from './codes.ts';
import { OrganisationRef } from './listings.ts';

/** Roles inside an organisation and on the platform (角色). */
export const MEMBERSHIP_ROLES = [
  'owner',
  'publisher',
  'cooperation_officer',
  'reviewer',
  'official',
  'district_official',
  'evaluator',
  'administrator',
] as const;
export const MembershipRole = z.enum(MEMBERSHIP_ROLES);
export type MembershipRole = z.infer<typeof MembershipRole>;

/** The signed-in person, as the person sees it. */
export const Me = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  memberships: z.array(z.object({ organisation: OrganisationRef, role: MembershipRole })),
});
export type Me = z.infer<typeof Me>;

/** A person who signs up. */
export const SignUp = z.strictObject({
  name: z.string().trim().min(2).max(40),
  email: z
    .email()
    .max(200)
    .transform((email) => email.toLowerCase()),
  password: z.string().min(10).max(128),
});
export type SignUp = z.infer<typeof SignUp>;

/** The same answer whether the address was free or not; `letterSent` where the platform writes letters with links. */
export const SignUpAnswer = z.object({ received: z.literal(true), letterSent: z.boolean() });
export type SignUpAnswer = z.infer<typeof SignUpAnswer>;

/** What a student, teacher or worker says of themselves, so that posts can be recommended. Personal data. */
export const Profile = z.object({
  kind: z.enum(['student', 'teacher', 'worker', 'mentor', 'cooperation_officer', 'hr']),
  regionCode: RegionCode,
  level: Level,
  programme: z.string().trim().min(1).max(40).optional(),
  /** The occupation wished for, or held. */
  occupation: z.string().trim().min(1).max(40).optional(),
  skills: z.array(z.string().trim().min(1).max(40)).max(30).default([]),
});
export type Profile = z.infer<typeof Profile>;
