import type { UnitMapping, UnitMappingList } from '@rongqiao/contracts';
import { type FormEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData, useRevalidator } from 'react-router';
import { setUnit } from '../../api/tasks.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';

/** Who the units are that policies name; those that are nobody yet first. */
export function UnitsPage() {
  const { t } = useTranslation();
  const { items } = useLoaderData<UnitMappingList>();
  return (
    <>
      <PageHead
        title={t('task.unitsTitle')}
        description={t('task.unitsDescription')}
        path="/console/task-units"
        index={false}
      />
      <p>
        <Link to="/console/tasks">{t('task.backToBoard')}</Link>
      </p>
      <h1>{t('task.unitsTitle')}</h1>
      <p>{t('task.unitsDescription')}</p>
      {items.length === 0 ? (
        <Empty title={t('task.unitsNone')}>
          <p>{t('task.unitsNoneText')}</p>
        </Empty>
      ) : (
        <ul className="plain rows">
          {items.map((unit) => (
            <Unit key={`${unit.region.code} ${unit.name}`} unit={unit} />
          ))}
        </ul>
      )}
    </>
  );
}

function Unit({ unit }: { unit: UnitMapping }) {
  const { t } = useTranslation();
  const id = useId();
  const { revalidate } = useRevalidator();
  const { busy, problem, send } = useSending();
  const names = unit.organisations.map(({ name }) => name).join('、');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('names') ?? '');
    const organisations = text
      .split(/[、,，;；\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const mapping = { regionCode: unit.region.code, name: unit.name, organisations };
    if (await send(mapping, () => setUnit(browserFetchApi, mapping))) await revalidate();
  };
  return (
    <li>
      <h2>{unit.name}</h2>
      <p className="row-facts">
        <span>{unit.region.name}</span>
        <span>{t('task.unitsTasks', { n: unit.tasks })}</span>
        {names === '' ? (
          <span className="task-unmapped">{t('task.unmapped')}</span>
        ) : (
          <span>{t(unit.set ? 'task.unitsSet' : 'task.unitsFound')}</span>
        )}
      </p>
      {names !== '' && <p>{names}</p>}
      <details>
        <summary>{t('task.unitsEdit', { name: unit.name })}</summary>
        <form className="form" method="post" onSubmit={submit} noValidate>
          <Refusal problem={problem} />
          <p>
            <label htmlFor={id}>{t('task.unitsFull')}</label>
            <span className="hint" id={`${id}-hint`}>
              {t('task.unitsHint')}
            </span>
            <textarea id={id} name="names" rows={2} defaultValue={names} aria-describedby={`${id}-hint`} />
          </p>
          <p className="actions">
            <button type="submit" aria-disabled={busy}>
              {t('task.unitsSave')}
            </button>
          </p>
        </form>
      </details>
    </li>
  );
}
