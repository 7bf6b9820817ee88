import type { TaskList } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ArrowIcon } from '../../ui/icons.tsx';
import { TaskTable } from '../tasks/task-list.tsx';

const SHOWN = 5;

/** The most pressing tasks of this person's units; nothing where they have none. */
export function OurTasks({ tasks }: { tasks: TaskList | null }) {
  const { t } = useTranslation();
  if (tasks === null || tasks.total === 0) return null;
  const pressing = tasks.items.filter(({ light }) => light === 'red' || light === 'yellow');
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">{t('task.mineTitle')}</h2>
      {pressing.length > 0 && (
        <>
          <p>{t('task.mineLate', { n: pressing.length })}</p>
          <TaskTable tasks={pressing.slice(0, SHOWN)} base="/work/tasks" />
        </>
      )}
      <p>
        <Link className="onward" to="/work/tasks">
          {t('task.mineLink', { n: tasks.total })}
          <ArrowIcon />
        </Link>
      </p>
    </section>
  );
}
