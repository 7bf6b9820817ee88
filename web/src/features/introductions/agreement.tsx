import type { Introduction } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { confirmAgreement, proposeAgreement } from '../../api/introductions.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { AgreementText } from './agreement-text.tsx';
import { Refusal } from './refusal.tsx';
import { TextForm } from './text-form.tsx';
import type { Move } from './use-moving.ts';
import { useSending } from './use-sending.ts';

/** The terms, who has confirmed them, and what the reader may do with them. */
export function Agreement({ introduction, move }: { introduction: Introduction; move: Move }) {
  const { t } = useTranslation();
  const { agreement, may, side } = introduction;
  if (!agreement && !may.propose) return null;
  return (
    <section aria-labelledby="agreement">
      <h2 id="agreement">{t('introduction.agreement')}</h2>
      {agreement ? (
        <AgreementText agreement={agreement} side={side} />
      ) : (
        <p className="soft">{t('introduction.agreementNone')}</p>
      )}
      {may.confirm && agreement && <Confirm id={introduction.id} version={agreement.version} move={move} />}
      {may.propose && <Propose introduction={introduction} move={move} />}
    </section>
  );
}

function Confirm({ id, version, move }: { id: string; version: number; move: Move }) {
  const { t } = useTranslation();
  const { busy, problem, send } = useSending();
  const confirm = () =>
    void send({ version }, (key) =>
      move(() => confirmAgreement(browserFetchApi, { id, key }, version), 'introduction.confirmed'),
    );
  return (
    <>
      <Refusal problem={problem} typed={false} />
      <p>
        <button type="button" className="button" aria-disabled={busy} onClick={confirm}>
          {t('introduction.confirm')}
        </button>
      </p>
    </>
  );
}

function Propose({ introduction: { id, agreement }, move }: { introduction: Introduction; move: Move }) {
  const { t } = useTranslation();
  return (
    <details key={agreement?.version ?? 0}>
      <summary>{t(agreement ? 'introduction.revise' : 'introduction.propose')}</summary>
      {agreement?.confirmedAt !== undefined && <p>{t('introduction.proposeAgain')}</p>}
      <TextForm
        place={`propose:${id}`}
        initial={agreement?.text ?? ''}
        label={t('introduction.proposeText')}
        hint={t('introduction.proposeHint')}
        needed={t('introduction.proposeNeeded')}
        submit={t('introduction.proposeSubmit')}
        rows={6}
        onSubmit={(text, key) =>
          move(() => proposeAgreement(browserFetchApi, { id, key }, text), 'introduction.proposed')
        }
      />
    </details>
  );
}
