import { useEffect } from 'react';
import { useRevalidator } from 'react-router';
import { readNotifications } from '../../api/notifications.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { useCityData } from '../../app/root-data.ts';

/** Opening a page reads the notices that lead to it. Where that fails they stay unread. */
export function useReadByOpening(link: string): void {
  const { unread } = useCityData();
  const { revalidate } = useRevalidator();
  const some = unread > 0;
  useEffect(() => {
    if (!some) return;
    void readNotifications(browserFetchApi, { link })
      .then((left) => (left.unread < unread ? revalidate() : undefined))
      .catch(() => undefined);
  }, [link, some, unread, revalidate]);
}
