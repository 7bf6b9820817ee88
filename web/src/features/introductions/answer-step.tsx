import type { Introduction } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { accept, withdraw } from '../../api/introductions.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { DeclineForm } from './decline-form.tsx';
import { Refusal } from './refusal.tsx';
import type { Move } from './use-moving.ts';
import { useSending } from './use-sending.ts';

/** Accepting, declining or withdrawing, as far as the reader may. */
export function AnswerStep({ introduction, move }: { introduction: Introduction; move: Move }) {
  const { t } = useTranslation();
  const { id, may } = introduction;
  const { busy, problem, send } = useSending();
  if (!may.accept && !may.decline && !may.withdraw) return null;
  const acceptIt = () =>
    void send('accept', (key) => move(() => accept(browserFetchApi, { id, key }), 'introduction.accepted'));
  const withdrawIt = () =>
    void send('withdraw', (key) =>
      move(() => withdraw(browserFetchApi, { id, key }), 'introduction.withdrawn'),
    );
  return (
    <div className="next-step">
      <Refusal problem={problem} typed={false} />
      {may.accept && (
        <p>
          <button type="button" className="button" aria-disabled={busy} onClick={acceptIt}>
            {t('introduction.accept')}
          </button>
        </p>
      )}
      {may.decline && (
        <details>
          <summary>{t('introduction.decline')}</summary>
          <DeclineForm id={id} move={move} />
        </details>
      )}
      {may.withdraw && (
        <details>
          <summary>{t('introduction.withdraw')}</summary>
          <p>{t('introduction.withdrawText')}</p>
          <p>
            <button type="button" className="button button-plain" aria-disabled={busy} onClick={withdrawIt}>
              {t('introduction.withdrawSubmit')}
            </button>
          </p>
        </details>
      )}
    </div>
  );
}
