import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../api/problem.ts';
import { Notice } from '../../ui/notice.tsx';

/** Why signing in did not work, in the words of the answer. */
export function SignInRefusal({ problem, missing }: { problem: ApiProblem | null; missing: string | null }) {
  const { t } = useTranslation();
  if (problem === null && missing === null) return null;
  const said = problem !== null && problem.status >= 400 && problem.status < 500 ? problem.message : '';
  return (
    <Notice tone="bad" live title={t('accounts.problem')}>
      <p>{missing ?? (said === '' ? t('accounts.failed') : said)}</p>
    </Notice>
  );
}
