import type { Translation } from '../translation.ts';
import type { notice as zh } from '../zh-CN/notice.ts';

export const notice: Translation<typeof zh> = {
  title: 'Notices',
  description: 'Invitations, answers, messages and reminders of your introductions.',
  unreadLink: 'Notices, {{n}} unread',
  unread: 'Unread',
  onlyUnread: 'Unread {{n}}',
  all: 'All',
  filter: 'Which notices',
  readAll: 'Mark all as read',
  readOne: 'Mark as read',
  readOneOf: 'Mark as read: {{title}}',
  empty: 'No notices yet. When someone invites you, answers or writes to you, you are told here.',
  emptyUnread: 'Nothing unread; new notices appear here.',
  failed: 'Not marked. Please try again later.',
  done: 'Marked as read.',
  seeAll: 'All notices',
};
