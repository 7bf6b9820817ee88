import type { PolicyClause } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { clauseAnchor } from './clause-tree.ts';

/** Leads from what was read to its clause. */
export function ClauseLink({ id, clauses }: { id: string | null; clauses: readonly PolicyClause[] }) {
  const { t } = useTranslation();
  const clause = clauses.find((one) => one.id === id);
  if (!clause) return null;
  const parent = clauses.find((one) => one.id === clause.parent);
  return (
    <a href={`#${clauseAnchor(clause.id)}`} aria-label={t('policy.toClause', { clause: clause.heading })}>
      {parent?.label}
      {clause.label}
    </a>
  );
}
