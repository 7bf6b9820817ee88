import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData, useNavigate, useSearchParams } from 'react-router';
import { closeListing, type OutcomeInput } from '../../api/listings.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { useDisplay } from '../../app/display.tsx';
import { formatDay } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { DirectionTag } from '../listings/direction-tag.tsx';
import { ExtendForm } from './extend-form.tsx';
import type { EndListingData } from './load-workbench.ts';

const RESULTS = ['signed', 'cooperating', 'hired', 'resolved', 'withdrawn'] as const;

/** None ends in silence: how a listing ended, in one step. `?result=` names what an introduction has led to. */
export function EndListingPage() {
  const { t } = useTranslation();
  const { listing, rules } = useLoaderData<EndListingData>();
  const { locale } = useDisplay();
  const [parameters] = useSearchParams();
  const { failure, busy, submit } = useEndListing(listing.id);
  return (
    <div className="page narrow">
      <PageHead
        title={t('workbench.endTitle')}
        description={t('workbench.endDescription')}
        path={`/work/listings/${listing.id}/end`}
        index={false}
      />
      <h1>{t('workbench.endTitle')}</h1>
      <p>
        <DirectionTag direction={listing.direction} kind={listing.kind} /> {listing.title}
      </p>
      <p>{t('workbench.endDescription')}</p>
      {listing.outcomeDueOn !== undefined && (
        <Notice
          tone="warn"
          title={t('workbench.outcomeDue', { day: formatDay(listing.outcomeDueOn, locale) })}
        />
      )}
      {failure !== null && (
        <Notice tone="bad" live title={t('workbench.endFailed')}>
          <p>{t(failure)}</p>
        </Notice>
      )}
      <form className="form" method="post" onSubmit={submit}>
        <fieldset>
          <legend>{t('workbench.endResult')}</legend>
          {RESULTS.map((result) => (
            <label key={result} className="choice">
              <input
                type="radio"
                name="result"
                value={result}
                defaultChecked={result === parameters.get('result')}
              />
              {t(`codes.outcome.${result}`)}
            </label>
          ))}
        </fieldset>
        <p>
          <label htmlFor="note">{t('workbench.endNote')}</label>
          <textarea id="note" name="note" rows={3} maxLength={500} />
        </p>
        <p className="actions">
          <button type="submit" disabled={busy}>
            {t(busy ? 'workbench.endSubmitting' : 'workbench.endSubmit')}
          </button>
          <Link className="button button-plain" to="/work">
            {t('workbench.cancel')}
          </Link>
        </p>
      </form>
      {listing.may.extend && <ExtendForm listing={listing} rules={rules} />}
    </div>
  );
}

function useEndListing(id: string) {
  const navigate = useNavigate();
  const [failure, setFailure] = useState<'workbench.endChoose' | 'workbench.endFailedText' | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const result = RESULTS.find((known) => known === form.get('result'));
    if (!result) return setFailure('workbench.endChoose');
    const note = String(form.get('note') ?? '').trim();
    const outcome: OutcomeInput = note === '' ? { result } : { result, note };
    setBusy(true);
    try {
      await closeListing(browserFetchApi, id, outcome);
      await navigate(`/listings/${id}`);
    } catch {
      setFailure('workbench.endFailedText');
      setBusy(false);
    }
  };
  return { failure, busy, submit };
}
