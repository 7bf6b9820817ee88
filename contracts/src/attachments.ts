import { z } from 'zod';

/** Kinds of file that a listing can carry (附件), recognised by their content. */
export const ATTACHMENT_KINDS = ['pdf', 'docx', 'xlsx', 'png', 'jpg', 'webp'] as const;
export const AttachmentKind = z.enum(ATTACHMENT_KINDS);
export type AttachmentKind = z.infer<typeof AttachmentKind>;

/** Most attachments of one listing. */
export const MOST_ATTACHMENTS = 10;

/** A file of a listing. Its content is at `/api/v1/listings/{listing}/attachments/{id}`, seen by whoever sees the listing. */
export const Attachment = z.object({
  id: z.uuid(),
  /** Cleaned for showing and saving; ends with its kind. */
  name: z.string(),
  kind: AttachmentKind,
  bytes: z.int(),
});
export type Attachment = z.infer<typeof Attachment>;

/** How large files may be. */
export const AttachmentLimits = z.object({
  /** One file. */
  fileBytes: z.int(),
  /** All files of one listing. */
  listingBytes: z.int(),
  /** All files of one organisation. */
  organisationBytes: z.int(),
  files: z.int(),
  kinds: z.array(AttachmentKind),
});
export type AttachmentLimits = z.infer<typeof AttachmentLimits>;

/** Query of an upload: the name that the file had, which is not believed. */
export const AttachmentUpload = z.object({ fileName: z.string().min(1).max(500) });
