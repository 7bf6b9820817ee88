import { POLICY_RULE_TYPES } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { itemAnchor } from './clause-tree.ts';
import { figureOf, subjectOf } from './figure.ts';
import type { Compared, ComparisonData } from './load-comparison.ts';
import { WhyNoFigure } from './rule-details.tsx';

/** What the policies of several places say of the same kind of thing, side by side. */
export function ComparisonPage() {
  const { t } = useTranslation();
  const { type, columns } = useLoaderData<ComparisonData>();
  return (
    <div className="page">
      <PageHead
        title={t('policy.compareTitle')}
        description={t('policy.compareDescription')}
        path={`/policies/compare?type=${type}`}
      />
      <p>
        <Link to="/policies">{t('policy.title')}</Link>
      </p>
      <h1>{t('policy.compareTitle')}</h1>
      <nav aria-label={t('policy.type')} className="actions">
        {POLICY_RULE_TYPES.map((one) => (
          <Link key={one} to={`?type=${one}`} {...(one === type && { 'aria-current': 'page' as const })}>
            {t(`policy.types.${one}`)}
          </Link>
        ))}
      </nav>
      {columns.length === 0 ? (
        <Empty title={t('policy.none')}>
          <p>{t('policy.compareNone')}</p>
        </Empty>
      ) : (
        <div className="policy-columns">
          {columns.map((column) => (
            <Column key={column.policy.id} column={column} />
          ))}
        </div>
      )}
    </div>
  );
}

function Column({ column: { policy, rules } }: { column: Compared }) {
  const { t } = useTranslation();
  const { type } = useLoaderData<ComparisonData>();
  return (
    <section aria-labelledby={`of-${policy.id}`}>
      <h2 id={`of-${policy.id}`}>
        <Link to={`/policies/${policy.id}`}>{policy.pack?.place ?? policy.title}</Link>
      </h2>
      <p className="soft">{t('policy.ofType', { n: rules.length, type: t(`policy.types.${type}`) })}</p>
      <ul className="plain">
        {rules.map((rule) => (
          <li key={rule.id}>
            <a href={`/policies/${policy.id}#${itemAnchor(rule.id)}`}>{subjectOf(rule)}</a>
            <p className={rule.value === '' ? 'why' : 'policy-figure'}>
              {rule.value === '' ? <WhyNoFigure rule={rule} /> : figureOf(rule)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
