import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pager } from '../../ui/pager.tsx';
import type { OversightData } from './load-obligations.ts';
import { VerdictTag } from './verdict-tag.tsx';

const VERDICTS = ['true', 'false', 'unknown', 'not-applicable', 'draft'] as const;

/** For officials: how the organisations of their region stand to each rule, down to each of them. */
export function OversightPage() {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { overview, rule: chosen, verdict: only } = useLoaderData<OversightData>();
  const { rules, organisations } = overview;
  const hrefOf = (rule: string, verdict: string | null, page = 1) =>
    `?${new URLSearchParams({ rule, ...(verdict && { verdict }), ...(page > 1 && { page: String(page) }) })}`;
  const keyOf = (one: (typeof rules)[number]) => `${one.policy.id}/${one.rule}`;
  const opened = rules.find((one) => keyOf(one) === chosen);
  return (
    <>
      <PageHead
        title={t('obligation.manageTitle')}
        description={t('obligation.manageDescription')}
        path="/console/obligations"
        index={false}
      />
      <h1>{t('obligation.manageTitle')}</h1>
      <p className="soft">{t('obligation.manageDescription')}</p>
      {rules.length === 0 ? (
        <Empty title={t('obligation.none')}>
          <p>{t('target.noneText')}</p>
        </Empty>
      ) : (
        <table className="policy-table">
          <thead>
            <tr>
              <th scope="col">{t('obligation.rule')}</th>
              {VERDICTS.map((verdict) => (
                <th key={verdict} scope="col">
                  {t(`obligation.verdicts.other.${verdict}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rules.map((one) => (
              <tr key={keyOf(one)}>
                <th scope="row">
                  <Link to={`${hrefOf(keyOf(one), null)}#organisations`}>
                    {(locale === 'en' && one.en) || one.statement}
                  </Link>
                  <p className="soft">{t(`obligation.kinds.${one.kind}`)}</p>
                </th>
                {VERDICTS.map((verdict) => (
                  <td key={verdict} data-label={t(`obligation.verdicts.other.${verdict}`)}>
                    {t('obligation.count', { n: one.counts[verdict] })}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {opened && chosen !== null && (
        <section aria-labelledby="organisations">
          <h2 id="organisations">
            {t('obligation.ofRule', { statement: (locale === 'en' && opened.en) || opened.statement })}
          </h2>
          <nav aria-label={t('obligation.organisations')} className="actions">
            {[null, ...VERDICTS].map((verdict) => (
              <Link
                key={verdict ?? 'all'}
                to={`${hrefOf(chosen, verdict)}#organisations`}
                {...(verdict === only && { 'aria-current': 'page' as const })}
              >
                {verdict === null ? t('obligation.all') : t(`obligation.verdicts.other.${verdict}`)}
              </Link>
            ))}
          </nav>
          <ul className="plain obligations">
            {organisations.items.map(({ id, name, verdict, missing }) => (
              <li key={id}>
                <Link to={`/work/obligations?organisation=${id}`}>{name}</Link>{' '}
                <VerdictTag kind={opened.kind} verdict={verdict} />
                {missing.length > 0 && (
                  <p className="soft">{t('obligation.missing', { facts: missing.join('、') })}</p>
                )}
              </li>
            ))}
          </ul>
          <Pager
            {...organisations}
            hrefOf={(page) => `/console/obligations${hrefOf(chosen, only, page)}#organisations`}
          />
        </section>
      )}
    </>
  );
}
