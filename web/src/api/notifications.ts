import type { NotificationCount, NotificationPage, ReadNotifications } from '@rongqiao/contracts';
import { type FetchApi, getJson, type QueryValues, sendJson } from './client.ts';
import { newKey } from './new-key.ts';

export const listNotifications = (fetchApi: FetchApi, query: QueryValues) =>
  getJson<NotificationPage>(fetchApi, '/api/v1/notifications', query);

export const countUnread = (fetchApi: FetchApi) =>
  getJson<NotificationCount>(fetchApi, '/api/v1/notifications/count');

/** Marks as read: some, all that lead to one page, or all up to an instant. Answers how many are left. */
export const readNotifications = (fetchApi: FetchApi, which: ReadNotifications) =>
  sendJson<NotificationCount>(fetchApi, '/api/v1/notifications/read', {
    method: 'POST',
    body: which,
    headers: { 'idempotency-key': newKey() },
  });
