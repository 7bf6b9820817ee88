import type { ReadNotifications } from '@rongqiao/contracts';
import { useState } from 'react';
import { useRevalidator } from 'react-router';
import { readNotifications } from '../../api/notifications.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';

/** Marks notices as read and brings the page and the number in its header up to date. */
export function useMarkRead() {
  const { revalidate } = useRevalidator();
  const [state, setState] = useState<'idle' | 'busy' | 'done' | 'failed'>('idle');
  const mark = async (which: ReadNotifications) => {
    setState('busy');
    try {
      await readNotifications(browserFetchApi, which);
      await revalidate();
      setState('done');
    } catch {
      setState('failed');
    }
  };
  return { state, mark };
}
