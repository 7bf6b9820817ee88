import type { EndingRules, Listing } from '@rongqiao/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { extendListing } from '../../api/listings.ts';
import { toProblem } from '../../api/problem.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { useCityData } from '../../app/root-data.ts';
import { addDays } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';

/** Not ended yet: another last day, or a word that a listing without one still stands. */
export function ExtendForm({ listing, rules }: { listing: Listing; rules: EndingRules }) {
  const { t } = useTranslation();
  const { today } = useCityData();
  const { failure, busy, submit } = useExtending(listing.id);
  const dated = listing.deadline !== undefined;
  return (
    <section aria-labelledby="extend" className="further">
      <h2 id="extend">{t('workbench.extendTitle')}</h2>
      <p>{t(dated ? 'workbench.extendText' : 'workbench.extendOpenText')}</p>
      {failure !== null && (
        <Notice tone="bad" live title={t('workbench.extendFailed')}>
          <p>{failure}</p>
        </Notice>
      )}
      <form className="form" method="post" onSubmit={submit}>
        {dated && (
          <p>
            <label htmlFor="deadline">{t('workbench.extendDay')}</label>
            <input
              id="deadline"
              className="date"
              type="date"
              name="deadline"
              required
              min={today}
              max={addDays(today, rules.longestExtensionDays)}
            />
          </p>
        )}
        <p className="actions">
          <button type="submit" className="button-plain" disabled={busy}>
            {t(dated ? 'workbench.extendSubmit' : 'workbench.extendOpenSubmit')}
          </button>
        </p>
      </form>
    </section>
  );
}

function useExtending(id: string) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const deadline = new FormData(event.currentTarget).get('deadline');
    setBusy(true);
    try {
      await extendListing(browserFetchApi, id, typeof deadline === 'string' ? deadline : null);
      await navigate(`/listings/${id}`);
    } catch (error) {
      setFailure(toProblem(error).message || t('workbench.endFailedText'));
      setBusy(false);
    }
  };
  return { failure, busy, submit };
}
