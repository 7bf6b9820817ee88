import type { Introduction } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { OutcomeForm } from './outcome-form.tsx';
import type { Move } from './use-moving.ts';

/** Reporting how it ended: a success once terms are confirmed, otherwise that it came to nothing. */
export function Outcome({ introduction, move }: { introduction: Introduction; move: Move }) {
  const { t } = useTranslation();
  const { may } = introduction;
  if (!may.succeed && !may.end) return null;
  return (
    <section aria-labelledby="outcome">
      <h2 id="outcome">{t('introduction.outcome')}</h2>
      {may.succeed ? (
        <OutcomeForm introduction={introduction} move={move} />
      ) : (
        <details>
          <summary>{t('introduction.giveUp')}</summary>
          <OutcomeForm introduction={introduction} move={move} />
        </details>
      )}
    </section>
  );
}
