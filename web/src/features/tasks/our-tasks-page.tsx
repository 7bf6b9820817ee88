import type { TaskList } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { TaskTable } from './task-list.tsx';

/** The tasks of the caller's units, the most pressing first. */
export function OurTasksPage() {
  const { t } = useTranslation();
  const { items, total } = useLoaderData<TaskList>();
  return (
    <div className="page">
      <PageHead
        title={t('task.mineTitle')}
        description={t('task.mineDescription')}
        path="/work/tasks"
        index={false}
      />
      <h1>{t('task.mineTitle')}</h1>
      <p>
        <Link to="/work/conference">{t('conference.title')}</Link>
      </p>
      {items.length === 0 ? (
        <Empty title={t('task.mineNone')}>
          <p>{t('task.mineNoneText')}</p>
        </Empty>
      ) : (
        <>
          <p>{t('task.total', { n: total })}</p>
          <TaskTable tasks={items} base="/work/tasks" />
        </>
      )}
    </div>
  );
}
