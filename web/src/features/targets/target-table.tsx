import type { PolicyClause, PolicyTarget } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { formatDay } from '../../i18n/format.ts';
import { ClauseLink } from '../policies/clause-link.tsx';
import { itemAnchor } from '../policies/clause-tree.ts';
import { figureOf, subjectOf } from '../policies/figure.ts';
import { RuleDetails, WhyNoFigure } from '../policies/rule-details.tsx';
import { StandingCell } from './standing-cell.tsx';

/** Targets with where each stands. A table where there is room, a list on a phone. */
export function TargetTable({
  policyId,
  targets,
  clauses,
}: {
  policyId: string;
  targets: readonly PolicyTarget[];
  /** Without clauses the rows say only what stands. */
  clauses?: readonly PolicyClause[];
}) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  return (
    <table className="policy-table">
      <thead>
        <tr>
          <th scope="col">{t('policy.what')}</th>
          <th scope="col">{t('target.wanted')}</th>
          <th scope="col">{t('policy.deadline')}</th>
          <th scope="col">{t('target.stands')}</th>
          {clauses && <th scope="col">{t('policy.clause')}</th>}
        </tr>
      </thead>
      <tbody>
        {targets.map((target) => (
          <tr key={target.id} id={itemAnchor(target.id)}>
            <th scope="row">
              {subjectOf(target)}
              {clauses && <RuleDetails rule={target} policyId={policyId} />}
            </th>
            <td data-label={t('target.wanted')} className="policy-figure">
              {target.value === '' ? (
                <span className="why">
                  <WhyNoFigure rule={target} />
                </span>
              ) : (
                figureOf(target)
              )}
            </td>
            <td data-label={t('policy.deadline')}>
              {target.deadline ? formatDay(target.deadline, locale) : t('policy.noDeadline')}
            </td>
            <td data-label={t('target.stands')}>
              <StandingCell target={target} />
              {target.standing.state !== 'elsewhere' && target.pack && (
                <Link to={`/policies/${policyId}/targets/${target.pack.rule}`}>{t('target.detail')}</Link>
              )}
            </td>
            {clauses && (
              <td data-label={t('policy.clause')}>
                <ClauseLink id={target.clause} clauses={clauses} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
