import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../api/problem.ts';
import { Notice } from '../../ui/notice.tsx';
import type { FieldProblem } from './draft-problems.ts';

/** What is to be put right before it can be sent, or why it could not be saved. */
export function EditorNotices({
  problems,
  problem,
}: {
  problems: readonly FieldProblem[];
  problem: ApiProblem | null;
}) {
  const { t } = useTranslation();
  return (
    <>
      {problems.length > 0 && (
        <Notice tone="bad" live title={t('editor.fix', { n: problems.length })}>
          <ul>
            {problems.map(({ field, message }) => (
              <li key={field}>
                <a href={`#field-${field.replace('details.', '')}`}>{message}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {problem !== null && (
        <Notice tone="bad" live title={t('editor.saveFailed')}>
          <p>{t(reasonOf(problem))}</p>
          {problem.errors.length > 0 && (
            <ul>
              {problem.errors.map(({ path, message }) => (
                <li key={path + message}>{message}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
    </>
  );
}

function reasonOf({ status }: ApiProblem) {
  if (status === 401) return 'editor.notSignedIn';
  return status === 409 || status === 412 ? 'editor.conflictText' : 'editor.saveFailedText';
}
