import type { OrganisationObligations, OrganisationRule } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { formatAmount } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { FactsForm } from './facts-form.tsx';
import type { ObligationData } from './load-obligations.ts';
import { VerdictTag } from './verdict-tag.tsx';

const KINDS = ['duty', 'subsidy', 'eligibility'] as const;

/** What policies ask of an organisation and offer it, what is missing, and one form for all facts. */
export function ObligationsPage() {
  const { t } = useTranslation();
  const { obligations } = useLoaderData<ObligationData>();
  return (
    <div className="page">
      <PageHead
        title={t('obligation.title')}
        description={t('obligation.description')}
        path="/work/obligations"
        index={false}
      />
      <h1>{t('obligation.title')}</h1>
      {obligations === null ? (
        <Empty title={t('obligation.noOrganisation')}>
          <p>{t('obligation.noOrganisationText')}</p>
          <p>
            <Link to="/work/registrations">{t('registration.title')}</Link>
          </p>
        </Empty>
      ) : (
        <Obligations key={obligations.organisation.id} obligations={obligations} />
      )}
    </div>
  );
}

function Obligations({ obligations }: { obligations: OrganisationObligations }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { organisation, rules, facts, subsidies } = obligations;
  return (
    <>
      <p className="soft">{organisation.name}</p>
      {rules.length === 0 && (
        <Empty title={t('obligation.none')}>
          <p>{t('obligation.noneText')}</p>
        </Empty>
      )}
      {KINDS.map((kind) => {
        const own = rules.filter((rule) => rule.kind === kind);
        if (own.length === 0) return null;
        return (
          <section key={kind} aria-labelledby={kind}>
            <h2 id={kind}>{t(`obligation.groups.${kind}`)}</h2>
            {kind === 'subsidy' && subsidies.totalFen > 0 && (
              <Notice
                tone="ok"
                title={t('obligation.total', { amount: formatAmount(subsidies.totalFen, locale) })}
              >
                <ul>
                  {subsidies.explanation.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
                <p>{t('obligation.totalText')}</p>
              </Notice>
            )}
            <ul className="plain obligations">
              {own.map((rule) => (
                <RuleRow key={`${rule.policy.id}/${rule.rule}`} rule={rule} facts={facts} />
              ))}
            </ul>
          </section>
        );
      })}
      {facts.length > 0 && <FactsForm obligations={obligations} />}
    </>
  );
}

function RuleRow({ rule, facts }: { rule: OrganisationRule; facts: OrganisationObligations['facts'] }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { statement, en, policy, verdict, amountFen, missing, explanation } = rule;
  const names = missing.map((code) => {
    const fact = facts.find((one) => one.code === code);
    return (locale === 'en' && fact?.en?.name) || fact?.name || code;
  });
  return (
    <li>
      <h3>{(locale === 'en' && en) || statement}</h3>
      <p>
        <VerdictTag kind={rule.kind} verdict={verdict} />{' '}
        {amountFen !== undefined && (
          <strong>{t('obligation.amount', { amount: formatAmount(amountFen, locale) })}</strong>
        )}
      </p>
      {names.length > 0 && (
        <p>{t('obligation.missing', { facts: names.join(locale === 'en' ? ', ' : '、') })}</p>
      )}
      <p className="soft">
        <Link to={`/policies/${policy.id}`}>{policy.title}</Link>
      </p>
      <details>
        <summary>{t('obligation.why')}</summary>
        <ul>
          {explanation.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </li>
  );
}
