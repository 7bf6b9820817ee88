import {
  NotificationCount,
  NotificationPage,
  NotificationQuery,
  ReadNotifications,
} from '@rongqiao/contracts';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { type ApiServer, callerOf } from '../../platform/http/index.ts';
import { countMine, listNotifications, readNotifications } from './notifications.service.ts';

export interface NotificationContext {
  database: Database;
  clock: Clock;
}

/** What the signed-in person must know. Nobody reads another person's. */
export function notificationRoutes(app: ApiServer, { database, clock }: NotificationContext): void {
  const config = { access: 'signed_in' } as const;
  const tags = ['notifications'];
  app.get(
    '/api/v1/notifications',
    {
      config,
      schema: {
        summary: 'My notifications, latest first',
        tags,
        querystring: NotificationQuery,
        response: { 200: NotificationPage },
      },
    },
    (request) => {
      const { userId } = callerOf(request);
      return listNotifications(database, request.query, { userId, locale: request.locale });
    },
  );
  app.get(
    '/api/v1/notifications/count',
    { config, schema: { summary: 'How many I have not read', tags, response: { 200: NotificationCount } } },
    async (request) => ({ unread: await countMine(database, callerOf(request).userId) }),
  );
  app.post(
    '/api/v1/notifications/read',
    {
      config,
      schema: {
        summary: 'Mark as read: some, all that lead to one page, or all up to an instant',
        tags,
        body: ReadNotifications,
        response: { 200: NotificationCount },
      },
    },
    async (request) => {
      const reader = { userId: callerOf(request).userId, now: clock() };
      return { unread: await readNotifications(database, request.body, reader) };
    },
  );
}
