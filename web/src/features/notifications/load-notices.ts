import type { NotificationPage } from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import { listNotifications } from '../../api/notifications.ts';
import { surroundings } from '../../app/page-context.ts';
import { requireMe } from '../accounts/require-me.ts';

export interface NoticesData {
  notices: NotificationPage;
  onlyUnread: boolean;
}

export async function loadNotices({ context, request }: LoaderFunctionArgs): Promise<NoticesData> {
  const { fetchApi } = context.get(surroundings);
  await requireMe(fetchApi, request);
  const { searchParams } = new URL(request.url);
  const onlyUnread = searchParams.get('unread') === 'true';
  const page = /^[1-9]\d{0,2}$/.exec(searchParams.get('page') ?? '')?.[0];
  const notices = await listNotifications(fetchApi, { unread: onlyUnread ? 'true' : undefined, page });
  return { notices, onlyUnread };
}
