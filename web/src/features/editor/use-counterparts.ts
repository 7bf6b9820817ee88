import { ListingDraft, type MatchList } from '@rongqiao/contracts';
import { useEffect, useState } from 'react';
import { previewMatches } from '../../api/listings.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { type EditorValues, toDraft } from './editor-values.ts';

export type Counterparts =
  | { state: 'waiting' | 'loading' | 'failed' }
  | { state: 'found'; matches: MatchList };

const PAUSE_MS = 700;

/** Who fits what is being written, looked up when the typing pauses. */
export function useCounterparts(organisationId: string, values: EditorValues): Counterparts {
  const [counterparts, setCounterparts] = useState<Counterparts>({ state: 'waiting' });
  const draft = JSON.stringify(toDraft(values));
  useEffect(() => {
    const checked = ListingDraft.safeParse(JSON.parse(draft));
    if (!checked.success) return setCounterparts({ state: 'waiting' });
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      setCounterparts((shown) => (shown.state === 'found' ? shown : { state: 'loading' }));
      try {
        const matches = await previewMatches(
          browserFetchApi,
          { organisationId, draft: checked.data },
          stop.signal,
        );
        setCounterparts({ state: 'found', matches });
      } catch {
        if (!stop.signal.aborted) setCounterparts({ state: 'failed' });
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [organisationId, draft]);
  return counterparts;
}
