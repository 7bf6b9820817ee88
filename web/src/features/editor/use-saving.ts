import type { Listing } from '@rongqiao/contracts';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { createListing, publishListing, reviseListing } from '../../api/listings.ts';
import { type ApiProblem, toProblem } from '../../api/problem.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { type EditorValues, toDraft } from './editor-values.ts';

/** Saves and publishes. A listing that was created is revised from then on, so that trying again never doubles it. */
export function useSaving(options: {
  organisationId: string;
  onBehalfOf: string | undefined;
  listing: Listing | null;
  key: string;
  onSaved: () => void;
}) {
  const navigate = useNavigate();
  const [saved, setSaved] = useState(options.listing);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  const write = async (values: EditorValues) => {
    const draft = toDraft(values);
    const written = saved
      ? await reviseListing(browserFetchApi, { id: saved.id, revision: saved.revision, draft })
      : await createListing(browserFetchApi, {
          organisationId: options.organisationId,
          onBehalfOf: options.onBehalfOf,
          draft,
          key: options.key,
        });
    setSaved(written);
    return written;
  };
  const run = async (step: () => Promise<string>) => {
    setBusy(true);
    setProblem(null);
    try {
      const address = await step();
      options.onSaved();
      await navigate(address);
    } catch (error) {
      setProblem(toProblem(error));
      setBusy(false);
    }
  };
  return {
    busy,
    problem,
    saveDraft: (values: EditorValues) =>
      run(async () => {
        await write(values);
        return `/work?organisation=${options.organisationId}`;
      }),
    publish: (values: EditorValues) =>
      run(async () => {
        const { id, status } = await write(values);
        if (status !== 'published') await publishListing(browserFetchApi, id);
        return `/listings/${id}`;
      }),
  };
}
