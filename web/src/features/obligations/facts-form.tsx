import type { OrganisationFact, OrganisationObligations, SupplyFacts } from '@rongqiao/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { supplyFacts } from '../../api/obligations.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { useDisplay } from '../../app/display.tsx';
import { useCityData } from '../../app/root-data.ts';
import { formatDay } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';

/** All facts that rules ask of an organisation, each once; only what changed is sent. */
export function FactsForm({ obligations }: { obligations: OrganisationObligations }) {
  const { t } = useTranslation();
  const { today } = useCityData();
  const { revalidate } = useRevalidator();
  const { busy, problem, send } = useSending();
  const [saved, setSaved] = useState(false);
  const [nothing, setNothing] = useState(false);
  const { facts, organisation, may } = obligations;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const changed = facts.flatMap((fact) => changeOf(fact, data));
    setSaved(false);
    setNothing(changed.length === 0);
    if (changed.length === 0) return;
    const evidence = String(data.get('evidence')).trim();
    const supplied = { facts: changed, asOf: String(data.get('asOf')), ...(evidence && { evidence }) };
    if (!(await send(supplied, () => supplyFacts(browserFetchApi, organisation.id, supplied)))) return;
    setSaved(true);
    await revalidate();
  };
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('obligation.facts')}</h2>
      <p className="soft">{t('obligation.factsText')}</p>
      <form className="form narrow" method="post" onSubmit={submit} noValidate>
        {facts.map((fact) => (
          <FactField key={fact.code} fact={fact} />
        ))}
        {may.supply && (
          <>
            <p>
              <label htmlFor="facts-as-of">{t('obligation.asOf')}</label>
              <input id="facts-as-of" type="date" name="asOf" defaultValue={today} max={today} />
            </p>
            <p>
              <label htmlFor="facts-evidence">{t('obligation.evidence')}</label>
              <span id="facts-evidence-hint" className="hint">
                {t('obligation.evidenceHint')}
              </span>
              <input
                id="facts-evidence"
                type="text"
                name="evidence"
                maxLength={500}
                aria-describedby="facts-evidence-hint"
              />
            </p>
            <Refusal problem={problem} missing={nothing ? t('obligation.nothing') : null} />
            {saved && (
              <Notice tone="ok" live>
                <p>{t('obligation.saved')}</p>
              </Notice>
            )}
            <p>
              <button type="submit" aria-disabled={busy}>
                {t('obligation.save')}
              </button>
            </p>
          </>
        )}
      </form>
    </section>
  );
}

const shown = ({ value, type }: OrganisationFact): string =>
  value === undefined ? '' : type === 'boolean' ? (value === true ? 'yes' : 'no') : String(value);

function changeOf(fact: OrganisationFact, data: FormData): SupplyFacts['facts'] {
  if (!fact.mine) return [];
  const text = String(data.get(`f.${fact.code}`) ?? '').trim();
  if (text === shown(fact)) return [];
  if (text === '') return fact.source === 'platform' ? [] : [{ code: fact.code, value: null }];
  const plain = fact.type === 'number' || fact.type === 'money' ? text.replaceAll(/[,，\s]/g, '') : text;
  return [{ code: fact.code, value: fact.type === 'boolean' ? text === 'yes' : plain }];
}

function FactField({ fact }: { fact: OrganisationFact }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { code, type, unit, choices, mine } = fact;
  const ask = (locale === 'en' && fact.en?.ask) || fact.ask;
  const id = `fact-${code}`;
  const field = { id, name: `f.${code}`, defaultValue: shown(fact), 'aria-describedby': `${id}-kept` };
  const options =
    type === 'boolean'
      ? [
          ['yes', t('policy.yes')],
          ['no', t('policy.no')],
        ]
      : choices?.map((choice) => [choice, choice]);
  const label = (
    <>
      {ask}
      {unit !== undefined && !ask.includes(unit) && t('common.inBrackets', { text: unit })}
    </>
  );
  if (!mine) {
    const value = options?.find(([option]) => option === shown(fact))?.[1] ?? shown(fact);
    return (
      <p>
        <strong>{label}</strong> {value === '' ? t('obligation.notYet') : value}{' '}
        <Kept fact={fact} id={`${id}-kept`} />
      </p>
    );
  }
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <Kept fact={fact} id={`${id}-kept`} />
      {options ? (
        <select {...field}>
          <option value="">{t('policy.unknown')}</option>
          {options.map(([option, text]) => (
            <option key={option} value={option}>
              {text}
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

/** Since when and by whom a fact is known, or whose it is to say. */
function Kept({
  fact: { asOf, by, source, old, mine, suppliedBy, evidence },
  id,
}: {
  fact: OrganisationFact;
  id: string;
}) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const date = asOf === undefined ? '' : formatDay(asOf, locale);
  const said =
    source === 'platform'
      ? t('obligation.byPlatform', { date })
      : source !== undefined
        ? t('obligation.kept', { date, by: by ?? '' })
        : mine
          ? t('obligation.notYet')
          : t('obligation.byOffice', { by: suppliedBy });
  return (
    <span id={id} className="hint">
      {[said, evidence, old ? t('obligation.old') : undefined].filter(Boolean).join(' · ')}
    </span>
  );
}
