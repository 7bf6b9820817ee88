import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { useCityData } from '../../app/root-data.ts';
import { formatDay } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { SupervisionData } from './load-tasks.ts';
import { NoteText } from './supervision.tsx';

/** The supervision list, of one unit where asked; made to be printed. */
export function SupervisionPage() {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { today } = useCityData();
  const { unit, all, notes, units } = useLoaderData<SupervisionData>();
  const name = units.find(({ id }) => id === unit)?.name;
  return (
    <div className="task-print">
      <PageHead
        title={t('task.supervisionTitle')}
        description={t('task.supervisionDescription')}
        path="/console/supervision"
        index={false}
      />
      <h1>{name === undefined ? t('task.supervisionTitle') : `${t('task.supervisionTitle')} · ${name}`}</h1>
      <form
        method="get"
        action="/console/supervision"
        className="task-filters no-print"
        aria-label={t('task.filter')}
      >
        <label>
          {t('task.unit')}
          <select name="unit" defaultValue={unit ?? ''} key={unit ?? ''}>
            <option value="">{t('task.all')}</option>
            {units.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('task.standing')}
          <select name="all" defaultValue={all ? '1' : ''} key={String(all)}>
            <option value="">{t('task.supervisionOpen')}</option>
            <option value="1">{t('task.supervisionAll')}</option>
          </select>
        </label>
        <button type="submit">{t('task.show')}</button>
        <button type="button" className="button button-plain" onClick={() => window.print()}>
          {t('task.print')}
        </button>
      </form>
      <p className="print-only">{t('task.sheet', { day: formatDay(today, locale) })}</p>
      {notes.items.length === 0 ? (
        <Empty title={t('task.supervisionNone')}>
          <p>{t('task.supervisionNoneText')}</p>
        </Empty>
      ) : (
        <ol className="plain rows">
          {notes.items.map((note) => (
            <li key={note.id}>
              <h2>
                <Link to={`/console/tasks/${note.task.id}`}>{note.task.statement}</Link>
              </h2>
              <NoteText note={note} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
