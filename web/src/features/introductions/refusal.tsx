import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { ApiProblem } from '../../api/problem.ts';
import { Notice } from '../../ui/notice.tsx';

/** Why something was not sent, in the words of the answer; that what was typed is kept; what to do. */
export function Refusal({
  problem,
  missing = null,
  typed = true,
}: {
  problem: ApiProblem | null;
  /** What has to be filled in before it can be sent. */
  missing?: string | null;
  /** Whether there is something typed that could have been lost. */
  typed?: boolean;
}) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  if (missing !== null) {
    return (
      <Notice tone="bad" live>
        <p>{missing}</p>
      </Notice>
    );
  }
  if (problem === null) return null;
  if (problem.status === 401) {
    return (
      <Notice tone="bad" live title={t('introduction.notSent')}>
        <p>{t('introduction.signedOut')}</p>
        <p>
          <a href={`/sign-in?back=${encodeURIComponent(pathname + search)}`}>
            {t('introduction.signInAgain')}
          </a>
        </p>
      </Notice>
    );
  }
  return (
    <Notice tone="bad" live title={t('introduction.notSent')}>
      <Words problem={problem} />
      {typed && <p>{t('introduction.kept')}</p>}
    </Notice>
  );
}

function Words({ problem: { status, message, errors } }: { problem: ApiProblem }) {
  const { t } = useTranslation();
  if (status === 0) return <p>{t('introduction.network')}</p>;
  return (
    <>
      <p>{status >= 500 || message === '' ? t('introduction.server') : message}</p>
      {errors.map((error) => (
        <p key={error.path}>{error.message}</p>
      ))}
    </>
  );
}
