import { TASK_STANDINGS } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { formatNumber } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { BoardData, TaskFilters } from './load-tasks.ts';
import { TaskTable } from './task-list.tsx';

const LIGHTS = ['red', 'yellow', 'green', 'none'] as const;

/** The task board: lights at a glance, filters that work without scripts, the tasks. */
export function BoardPage() {
  const { t } = useTranslation();
  const { board } = useLoaderData<BoardData>();
  return (
    <>
      <PageHead
        title={t('task.title')}
        description={t('task.description')}
        path="/console/tasks"
        index={false}
      />
      <h1>{t('task.title')}</h1>
      <nav className="actions" aria-label={t('task.title')}>
        <Link to="/console/supervision">{t('task.supervisionTitle')}</Link>
        <Link to="/console/task-units">{t('task.unitsTitle')}</Link>
        <Link to="/console/conference">{t('conference.title')}</Link>
      </nav>
      <Lights />
      <Filters />
      {board.items.length === 0 ? (
        <Empty title={t('task.none')}>
          <p>{t('task.noneText')}</p>
        </Empty>
      ) : (
        <>
          <p role="status">{t('task.total', { n: formatNumber(board.total) })}</p>
          <TaskTable tasks={board.items} base="/console/tasks" />
        </>
      )}
    </>
  );
}

function Lights() {
  const { t } = useTranslation();
  const { board, query } = useLoaderData<BoardData>();
  return (
    <nav className="task-lights" aria-label={t('task.lightCounts')}>
      {LIGHTS.filter((light) => light !== 'none' || board.lights.none > 0).map((light) => (
        <Link
          key={light}
          to={hrefOf({ ...query, light: query.light === light ? '' : light })}
          {...(query.light === light ? { 'aria-current': 'true' as const } : {})}
        >
          <span className={`light light-${light}`}>{t(`task.light.${light}`)}</span>{' '}
          <strong>{formatNumber(board.lights[light])}</strong>
        </Link>
      ))}
      <Link to={hrefOf({ ...query, standing: query.standing === 'done' ? '' : 'done', light: '' })}>
        <span className="light light-done">{t('task.done')}</span>{' '}
        <strong>{formatNumber(board.lights.done)}</strong>
      </Link>
    </nav>
  );
}

function Filters() {
  const { t } = useTranslation();
  const { board, query } = useLoaderData<BoardData>();
  const choices = [
    {
      name: 'unit',
      label: t('task.unit'),
      options: board.units.map(({ id, name, tasks }) => [id, `${name} ${tasks}`]),
    },
    {
      name: 'region',
      label: t('task.region'),
      options: board.regions.map(({ code, name, tasks }) => [code, `${name} ${tasks}`]),
    },
    {
      name: 'standing',
      label: t('task.standing'),
      options: TASK_STANDINGS.map((standing) => [standing, t(`task.standings.${standing}`)]),
    },
  ] as const;
  return (
    <form method="get" action="/console/tasks" className="task-filters" aria-label={t('task.filter')}>
      {choices.map(({ name, label, options }) => (
        <label key={name}>
          {label}
          <select name={name} defaultValue={query[name] ?? ''} key={query[name] ?? ''}>
            <option value="">{t('task.all')}</option>
            {options.map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </label>
      ))}
      {query.light && <input type="hidden" name="light" value={query.light} />}
      {query.policy && <input type="hidden" name="policy" value={query.policy} />}
      <button type="submit">{t('task.show')}</button>
    </form>
  );
}

function hrefOf(query: TaskFilters): string {
  const given = Object.entries(query).filter(([, value]) => value !== '');
  const text = new URLSearchParams(given as [string, string][]).toString();
  return text === '' ? '/console/tasks' : `/console/tasks?${text}`;
}
