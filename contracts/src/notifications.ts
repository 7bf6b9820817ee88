import { z } from 'zod';
import { IsoInstant } from './codes.ts';

/** What a person can be told of (通知类别). */
export const NOTIFICATION_KINDS = [
  'introduction.invited',
  'introduction.accepted',
  'introduction.declined',
  'introduction.withdrawn',
  'introduction.message',
  'introduction.agreement_proposed',
  'introduction.agreed',
  'introduction.ended',
  'introduction.reminder',
  'introduction.lapsed',
  'listing.close_suggested',
  'registration.approved',
  'registration.returned',
  'registration.refused',
  'organisation.suspended',
  'organisation.lifted',
  'listing.approved',
  'listing.returned',
  'listing.outcome_asked',
  'listing.closed_unanswered',
  'listing.correction_asked',
  'listing.taken_down',
  'complaint.answered',
  'listing.contributed',
  'task.assigned',
  'task.due_soon',
  'task.overdue',
  'task.report_due',
  'task.report_late',
  'task.report_confirmed',
  'task.report_returned',
  'task.supervised',
  'task.insisted',
  'task.note_due',
  'task.note_overdue',
  'task.note_replied',
  'task.note_closed',
  'search.found',
  'membership.accepted',
  'membership.changed',
  'membership.removed',
  'join.asked',
  'join.approved',
  'join.refused',
] as const;
export const NotificationKind = z.enum(NOTIFICATION_KINDS);
export type NotificationKind = z.infer<typeof NotificationKind>;

/** One thing a person must know, in the language asked for. */
export const Notification = z.object({
  id: z.uuid(),
  kind: NotificationKind,
  title: z.string(),
  text: z.string(),
  /** Address inside the portal, for example `/work/introductions/…`. */
  link: z.string(),
  createdAt: IsoInstant,
  readAt: IsoInstant.optional(),
});
export type Notification = z.infer<typeof Notification>;

export const NotificationQuery = z.object({
  unread: z.stringbool().default(false),
  page: z.coerce.number().int().min(1).max(500).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
});
export type NotificationQuery = z.infer<typeof NotificationQuery>;

export const NotificationPage = z.object({
  items: z.array(Notification),
  total: z.int(),
  page: z.int(),
  size: z.int(),
  unread: z.int(),
});
export type NotificationPage = z.infer<typeof NotificationPage>;

export const NotificationCount = z.object({ unread: z.int() });
export type NotificationCount = z.infer<typeof NotificationCount>;

/** Which ones have been read: some, all that lead to one page, or all up to an instant. */
export const ReadNotifications = z.union([
  z.strictObject({ ids: z.array(z.uuid()).min(1).max(100) }),
  z.strictObject({ link: z.string().min(1).max(300) }),
  z.strictObject({ upTo: IsoInstant }),
]);
export type ReadNotifications = z.infer<typeof ReadNotifications>;
