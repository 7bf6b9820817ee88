import {
  type Notification,
  NotificationKind,
  type NotificationPage,
  type NotificationQuery,
  type ReadNotifications,
} from '@rongqiao/contracts';
import type { Database, Tx } from '../../platform/db/index.ts';
import { inLanguage, type Locale } from '../../platform/errors/index.ts';
import { NotificationFacts } from './notification-facts.ts';
import { describeNotification } from './notification-texts.ts';
import {
  countUnread,
  deleteReadBefore,
  markRead,
  type NotificationRow,
  pageNotifications,
  upsertNotification,
} from './notifications.repository.ts';

/** What one person is to be told. */
export interface Message {
  userId: string;
  kind: NotificationKind;
  facts: NotificationFacts;
  /** Address inside the portal. */
  link: string;
}

/** Days after which what was read is forgotten. */
const KEPT_DAYS = 180;

/**
 * Tells people, in the transaction of what happened. Returns those that are new; the same thing told again while it is
 * unread is not.
 */
export async function notify(tx: Tx, messages: readonly Message[], now: Date): Promise<Message[]> {
  const fresh: Message[] = [];
  for (const message of messages) {
    const { userId, kind, facts, link } = message;
    const row = { userId, kind, payload: facts, link, createdAt: now };
    if (await upsertNotification(tx, row)) fresh.push(message);
  }
  return fresh;
}

export async function listNotifications(
  database: Database,
  query: NotificationQuery,
  { userId, locale }: { userId: string; locale: Locale },
): Promise<NotificationPage> {
  const { page, size } = query;
  const { rows, total } = await pageNotifications(database, { userId, ...query });
  const unread = await countUnread(database, userId);
  return { items: rows.map((row) => present(row, locale)), total, page, size, unread };
}

export function countMine(database: Database, userId: string): Promise<number> {
  return countUnread(database, userId);
}

/** Marks the caller's own notifications as read; returns how many are left unread. */
export async function readNotifications(
  database: Database,
  which: ReadNotifications,
  { userId, now }: { userId: string; now: Date },
): Promise<number> {
  await markRead(database, userId, which, now);
  return countUnread(database, userId);
}

/** Deletes what people have read long ago; returns how many. */
export function forgetOldNotifications(database: Database, now: Date): Promise<number> {
  return deleteReadBefore(database, new Date(now.getTime() - KEPT_DAYS * 86_400_000));
}

function present(row: NotificationRow, locale: Locale): Notification {
  const kind = NotificationKind.parse(row.kind);
  const { title, text } = describeNotification(kind, NotificationFacts.parse(row.payload));
  return {
    id: row.id,
    kind,
    title: inLanguage(title, locale),
    text: inLanguage(text, locale),
    link: row.link,
    createdAt: row.createdAt.toISOString(),
    ...(row.readAt && { readAt: row.readAt.toISOString() }),
  };
}
