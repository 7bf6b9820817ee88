import type { PolicyFact, RuleJudgement } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Form, Link, useLoaderData } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { formatDay } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { clauseAnchor } from './clause-tree.ts';
import type { RuleData } from './load-rule.ts';

/** Try a rule on a case: what it says, how much, why, and what is missing. Works without scripts; nothing is kept. */
export function RulePage() {
  const { t } = useTranslation();
  const { policy, judgement, given } = useLoaderData<RuleData>();
  const path = `/policies/${policy.id}/rules/${judgement.rule}`;
  return (
    <div className="page narrow">
      <PageHead
        title={judgement.statement}
        description={t('policy.checkDescription', { statement: judgement.statement })}
        path={path}
      />
      <p>
        <Link to={`/policies/${policy.id}#${clauseAnchor(judgement.clause)}`}>{policy.title}</Link>
      </p>
      <h1>{judgement.statement}</h1>
      {Object.keys(given).length > 0 && <Result judgement={judgement} />}
      <h2>{t('policy.check')}</h2>
      <p className="soft">{t('policy.checkText')}</p>
      <Form action={path} className="form">
        {judgement.facts.map((fact) => (
          <FactField key={fact.code} fact={fact} value={given[fact.code] ?? ''} />
        ))}
        <p>
          <label htmlFor="on">{t('policy.on')}</label>
          <input id="on" type="date" name="on" defaultValue={judgement.on} />
        </p>
        <p>
          <button type="submit">{t('policy.judge')}</button>
        </p>
      </Form>
    </div>
  );
}

function Result({ judgement }: { judgement: RuleJudgement }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { verdict, amountFen, explanation, on } = judgement;
  const tone = verdict === true ? 'ok' : verdict === false ? 'bad' : 'warn';
  const amount = amountFen === undefined ? '' : (amountFen / 100).toLocaleString('en-US');
  return (
    <section aria-labelledby="result">
      <h2 id="result">{t('policy.result')}</h2>
      <Notice tone={tone} title={t(`policy.verdicts.${String(verdict) as `${typeof verdict}`}`)}>
        {amountFen !== undefined && <p className="policy-figure">{t('policy.amount', { amount })}</p>}
        <p className="soft">{t('policy.judgedOn', { date: formatDay(on, locale) })}</p>
      </Notice>
      <ul>
        {explanation.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

function FactField({ fact, value }: { fact: PolicyFact; value: string }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { code, type, unit, choices } = fact;
  const ask = (locale === 'en' && fact.en?.ask) || fact.ask;
  const field = { id: code, name: `f.${code}`, defaultValue: value };
  const options =
    type === 'boolean'
      ? [
          ['yes', t('policy.yes')],
          ['no', t('policy.no')],
        ]
      : choices?.map((choice) => [choice, choice]);
  return (
    <p>
      <label htmlFor={code}>
        {ask}
        {unit !== undefined && !ask.includes(unit) && `（${unit}）`}
      </label>
      {options ? (
        <select {...field}>
          <option value="">{t('policy.unknown')}</option>
          {options.map(([option, label]) => (
            <option key={option} value={option}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...field}
          maxLength={60}
          {...(type === 'date'
            ? { type: 'date' as const }
            : { type: 'text' as const, ...(type !== 'text' && { inputMode: 'decimal' as const }) })}
        />
      )}
    </p>
  );
}
