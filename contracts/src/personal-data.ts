import { z } from 'zod';
import { IsoInstant } from './codes.ts';

/** Classes of personal data (个人信息类别). `security` is never shown, not even to its owner. */
export const PERSONAL_CLASSES = ['identity', 'contact', 'profile', 'writing', 'security', 'trace'] as const;
export const PersonalClass = z.enum(PERSONAL_CLASSES);
export type PersonalClass = z.infer<typeof PersonalClass>;

/** What the platform keeps of people in one kind of record, in the reader's language. */
export const PersonalRecordNotice = z.object({
  record: z.string(),
  name: z.string(),
  purpose: z.string(),
  keep: z.string(),
  seenBy: z.string(),
  /** Days after which the platform deletes it by itself, where it does. */
  forgetAfterDays: z.int().optional(),
  fields: z.array(z.object({ name: z.string(), label: z.string(), class: PersonalClass })),
});
export const PersonalDataNotice = z.object({ items: z.array(PersonalRecordNotice) });
export type PersonalDataNotice = z.infer<typeof PersonalDataNotice>;

/** What the declared records hold of the person who asks, record by record; the names are those of the notice. */
export const OwnData = z.object({
  readAt: IsoInstant,
  records: z.array(
    z.object({
      record: z.string(),
      name: z.string(),
      fields: z.array(z.object({ name: z.string(), label: z.string() })),
      rows: z.array(z.record(z.string(), z.unknown())),
    }),
  ),
});
export type OwnData = z.infer<typeof OwnData>;
