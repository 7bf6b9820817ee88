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
  const elsewhere = items.filter(isReference);
  const here = items.filter((policy) => !isReference(policy));
  const groups = [
    ['running', here.filter(({ running }) => running)],
    ['others', here.filter(({ running }) => !running)],
    ['elsewhere', elsewhere],
  ] as const;
  return (
    <div className="page">
      <PageHead title={t('policy.title')} description={t('policy.description')} path="/policies" />
      <h1>{t('policy.title')}</h1>
      <p className="soft">{t('policy.lead')}</p>
      {items.length === 0 && (
        <Empty title={t('policy.none')}>
          <p>{t('policy.noneText')}</p>
        </Empty>
      )}
      {groups.map(([name, policies]) =>
        policies.length === 0 ? null : (
          <section key={name} aria-labelledby={name}>
            <h2 id={name}>{t(`policy.groups.${name}`)}</h2>
            {name === 'elsewhere' && (
              <p>
                <Link className="onward" to="/policies/compare">
                  {t('policy.compareTitle')}
                </Link>
              </p>
            )}
            <ul className="plain policy-list">
              {policies.map((policy) => (
                <PolicyCard key={policy.id} policy={policy} />
              ))}
            </ul>
          </section>
        ),
      )}
    </div>
  );
}

/** A pack that was never in force here: the policy of another place, to be compared with. */
const isReference = ({ pack, activeFrom }: PolicySummary) => pack !== undefined && activeFrom === undefined;

function PolicyCard({ policy }: { policy: PolicySummary }) {
  return (
    <li>
      <h3>
        <Link to={`/policies/${policy.id}`}>{policy.title}</Link>
      </h3>
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
