import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { type Invitation, invite } from '../../api/introductions.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { useSending } from './use-sending.ts';

/** Sends an invitation and opens it; says what is missing or what stood in the way. */
export function useInviting({ listingId, onSent }: { listingId: string; onSent: () => void }) {
  const navigate = useNavigate();
  const { state } = useLocation();
  const { busy, problem, send } = useSending();
  const [missing, setMissing] = useState<'introduction.messageNeeded' | null>(null);
  const submit = (wish: { organisation: string; ours: string; message: string }) => {
    const { organisation, ours, message } = wish;
    if (message === '') return setMissing('introduction.messageNeeded');
    setMissing(null);
    const invitation: Invitation = {
      listingId,
      message,
      source: sourceOf(state),
      ...(organisation !== '' && { organisationId: organisation }),
      ...(ours !== '' && { contextListingId: ours }),
    };
    void send(invitation, async (key) => {
      const { id } = await invite(browserFetchApi, invitation, key);
      onSent();
      await navigate(`/work/introductions/${id}`, { replace: true });
    });
  };
  return { busy, problem, missing, submit };
}

/** What the page before left in the history: how the listing was come across. */
function sourceOf(state: unknown): NonNullable<Invitation['source']> {
  const source = (state as { source?: unknown } | null)?.source;
  return source === 'recommendation' || source === 'search' ? source : 'listing';
}
