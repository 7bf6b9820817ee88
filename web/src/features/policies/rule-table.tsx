import type { PolicyClause, PolicyRule } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { useDisplay } from '../../app/display.tsx';
import { formatDay } from '../../i18n/format.ts';
import { ClauseLink } from './clause-link.tsx';
import { itemAnchor } from './clause-tree.ts';
import { figureOf, subjectOf } from './figure.ts';
import { RuleDetails, WhyNoFigure } from './rule-details.tsx';

/** Figures that bind, each with its clause. A table where there is room, a list on a phone. */
export function RuleTable({
  policyId,
  rules,
  clauses,
}: {
  policyId: string;
  rules: readonly PolicyRule[];
  clauses: readonly PolicyClause[];
}) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  return (
    <table className="policy-table">
      <thead>
        <tr>
          <th scope="col">{t('policy.type')}</th>
          <th scope="col">{t('policy.what')}</th>
          <th scope="col">{t('policy.figure')}</th>
          <th scope="col">{t('policy.deadline')}</th>
          <th scope="col">{t('policy.strength')}</th>
          <th scope="col">{t('policy.clause')}</th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <tr key={rule.id} id={itemAnchor(rule.id)}>
            <td data-label={t('policy.type')}>{t(`policy.types.${rule.type}`)}</td>
            <th scope="row">
              {subjectOf(rule)}
              <RuleDetails rule={rule} policyId={policyId} />
            </th>
            <td data-label={t('policy.figure')} className="policy-figure">
              {rule.value === '' ? (
                <span className="why">
                  <WhyNoFigure rule={rule} />
                </span>
              ) : (
                figureOf(rule)
              )}
            </td>
            <td data-label={t('policy.deadline')}>
              {rule.deadline ? formatDay(rule.deadline, locale) : t('policy.noDeadline')}
            </td>
            <td data-label={t('policy.strength')}>{t(`policy.strengths.${rule.strength}`)}</td>
            <td data-label={t('policy.clause')}>
              <ClauseLink id={rule.clause} clauses={clauses} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
