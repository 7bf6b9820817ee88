import type { PolicyList, PolicySummary } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { PolicyFacts } from './policy-facts.tsx';

/** Every policy: what is in force, what each sets. */
export function PoliciesPage() {
  const { t } = useTranslation();
  const { items } = useLoaderData<PolicyList>();
  const ordered = [...items].sort((a, b) => Number(b.running) - Number(a.running));
  return (
    <div className="page">
      <PageHead title={t('policy.title')} description={t('policy.description')} path="/policies" />
      <h1>{t('policy.title')}</h1>
      <p className="soft">{t('policy.lead')}</p>
      {ordered.length === 0 ? (
        <Empty title={t('policy.none')}>
          <p>{t('policy.noneText')}</p>
        </Empty>
      ) : (
        <ul className="plain policy-list">
          {ordered.map((policy) => (
            <PolicyCard key={policy.id} policy={policy} />
          ))}
        </ul>
      )}
    </div>
  );
}

function PolicyCard({ policy }: { policy: PolicySummary }) {
  return (
    <li>
      <h2>
        <Link to={`/policies/${policy.id}`}>{policy.title}</Link>
      </h2>
      <PolicyFacts policy={policy} />
      <PolicyCounts policy={policy} />
    </li>
  );
}

/** How much a policy sets, by kind. */
export function PolicyCounts({ policy: { counts } }: { policy: PolicySummary }) {
  const { t } = useTranslation();
  const shown = [
    ['targets', counts.targets],
    ['tasks', counts.tasks],
    ['rules', counts.rules - counts.targets],
    ['clauses', counts.clauses],
  ] as const;
  return (
    <dl className="policy-counts">
      {shown.map(([name, count]) => (
        <div key={name}>
          <dt>{t(`policy.counts.${name}`)}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
