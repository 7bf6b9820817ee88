import { useTranslation } from 'react-i18next';
import { Link, useLocation, useRouteError } from 'react-router';
import { type ApiProblem, toProblem } from '../api/problem.ts';
import { PageHead } from '../ui/page-head.tsx';
import { Shell } from './shell.tsx';

/** What happened, that nothing was lost, what to do. */
export function ErrorPage({ bare = false }: { bare?: boolean }) {
  const { t } = useTranslation();
  const problem = toProblem(useRouteError());
  const { pathname, search } = useLocation();
  const kind = kindOf(problem);
  const content = (
    <div className="page narrow">
      <PageHead
        title={t(`errors.${kind}Title`)}
        description={t(`errors.${kind}Text`)}
        path={pathname}
        index={false}
      />
      <h1>{t(`errors.${kind}Title`)}</h1>
      <p>{t(`errors.${kind}Text`)}</p>
      {problem.requestId !== null && (
        <p className="soft">{t('errors.requestId', { id: problem.requestId })}</p>
      )}
      <p className="actions">
        <Link className="button" to="/">
          {t('errors.backHome')}
        </Link>
        {kind !== 'notFound' && (
          <a className="button button-plain" href={pathname + search}>
            {t('errors.retry')}
          </a>
        )}
      </p>
    </div>
  );
  return bare ? content : <Shell>{content}</Shell>;
}

function kindOf(problem: ApiProblem): 'notFound' | 'forbidden' | 'tooMany' | 'network' | 'server' {
  if (problem.status === 404) return 'notFound';
  if (problem.status === 403) return 'forbidden';
  if (problem.status === 429) return 'tooMany';
  return problem.status === 0 ? 'network' : 'server';
}
