import { ORGANISATION_MARKS, type Registration } from '@rongqiao/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { toQueryString } from '../../api/client.ts';
import { handIn } from '../../api/registrations.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { useCityData } from '../../app/root-data.ts';
import { Notice } from '../../ui/notice.tsx';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';
import { ORGANISATION_TYPES } from '../organisations/organisation-types.ts';

/** The facts of an organisation. What is typed stays in the fields until it has been taken. */
export function RegistrationForm({
  before,
  onDone,
}: {
  before?: Registration;
  onDone: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { busy, problem, send } = useSending();
  const [incomplete, setIncomplete] = useState(false);
  const [tried, setTried] = useState({ name: '', creditCode: '' });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const facts = factsOf(new FormData(event.currentTarget));
    const lacks =
      facts.name === '' || facts.creditCode === '' || facts.type === '' || facts.regionCode === '';
    setIncomplete(lacks);
    if (lacks) return;
    setTried({ name: facts.name, creditCode: facts.creditCode });
    await send(facts, async (key) => {
      const taken = await handIn(browserFetchApi, facts, { key, ...(before && { id: before.id }) });
      onDone(taken.id);
    });
  };
  return (
    <form className="form" method="post" onSubmit={submit} noValidate>
      <Refusal problem={problem} missing={incomplete ? t('registration.incomplete') : null} />
      {problem?.status === 409 && <ListedAlready {...tried} />}
      <TextField name="name" label={t('registration.name')} value={before?.name} maxLength={100} />
      <Choices before={before} />
      <TextField
        name="creditCode"
        label={t('organisation.creditCode')}
        hint={t('registration.codeHint')}
        value={before?.creditCode}
        maxLength={40}
      />
      <TextField name="website" label={t('registration.website')} value={before?.website} maxLength={300} />
      <p>
        <label htmlFor="intro">{t('registration.introLabel')}</label>
        <textarea id="intro" name="intro" rows={5} maxLength={2000} defaultValue={before?.intro} />
      </p>
      <Marks before={before} />
      <p>
        <button type="submit" aria-disabled={busy}>
          {t(busy ? 'registration.sending' : 'registration.submit')}
        </button>
      </p>
    </form>
  );
}

/** Where the organisation is listed already, the way there. */
function ListedAlready({ name, creditCode }: { name: string; creditCode: string }) {
  const { t } = useTranslation();
  return (
    <Notice tone="warn" title={t('joining.listed')}>
      <p>{t('joining.listedText')}</p>
      <p className="actions">
        <Link to={`/organisations${toQueryString({ q: creditCode })}`}>{t('joining.findByCode')}</Link>
        <Link to={`/organisations${toQueryString({ q: name })}`}>{t('joining.findByName')}</Link>
      </p>
    </Notice>
  );
}

function TextField({
  name,
  label,
  hint,
  value,
  maxLength,
}: {
  name: string;
  label: string;
  hint?: string;
  value: string | undefined;
  maxLength: number;
}) {
  return (
    <p>
      <label htmlFor={name}>{label}</label>
      {hint !== undefined && (
        <span id={`${name}-hint`} className="hint">
          {hint}
        </span>
      )}
      <input
        id={name}
        type="text"
        name={name}
        maxLength={maxLength}
        defaultValue={value}
        {...(hint === undefined ? {} : { 'aria-describedby': `${name}-hint` })}
      />
    </p>
  );
}

function Choices({ before }: { before: Registration | undefined }) {
  const { t } = useTranslation();
  const { city } = useCityData();
  return (
    <>
      <p>
        <label htmlFor="type">{t('organisation.type')}</label>
        <select id="type" name="type" defaultValue={before?.type ?? ''}>
          <option value="">{t('registration.choose')}</option>
          {ORGANISATION_TYPES.map((type) => (
            <option key={type} value={type}>
              {t(`codes.organisationType.${type}`)}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label htmlFor="regionCode">{t('organisation.region')}</label>
        <select id="regionCode" name="regionCode" defaultValue={before?.region.code ?? ''}>
          <option value="">{t('registration.choose')}</option>
          {[city, ...city.districts].map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </p>
    </>
  );
}

function Marks({ before }: { before: Registration | undefined }) {
  const { t } = useTranslation();
  return (
    <fieldset>
      <legend>{t('registration.marksLegend')}</legend>
      {ORGANISATION_MARKS.map((mark) => (
        <label key={mark} className="choice">
          <input
            type="checkbox"
            name="marks"
            value={mark}
            defaultChecked={before?.marks.includes(mark) ?? false}
          />
          {t(`registration.marks.${mark}`)}
        </label>
      ))}
    </fieldset>
  );
}

function factsOf(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const website = text('website');
  return {
    name: text('name'),
    type: text('type'),
    regionCode: text('regionCode'),
    creditCode: text('creditCode'),
    intro: text('intro'),
    ...(website !== '' && { website }),
    marks: form.getAll('marks').map(String),
  };
}
