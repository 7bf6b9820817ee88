import { ATTACHMENT_KINDS, type AttachmentKind } from '@rongqiao/contracts';

/** Kinds of file that the platform takes, by their content. */
export const FILE_KINDS = ATTACHMENT_KINDS;
export type FileKind = AttachmentKind;

/** The media type that a kind is served with. */
export const MEDIA_TYPES: Record<FileKind, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
};
