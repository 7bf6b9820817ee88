import type { TaskSummary } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LightTag } from './light-tag.tsx';
import { TaskDates, TaskPercent, TaskUnits } from './task-parts.tsx';

/** Tasks as a table; as cards on a phone. `base` is where a task's page lies. */
export function TaskTable({ tasks, base }: { tasks: readonly TaskSummary[]; base: string }) {
  const { t } = useTranslation();
  return (
    <table className="policy-table task-table">
      <thead>
        <tr>
          <th scope="col">{t('task.task')}</th>
          <th scope="col">{t('task.unit')}</th>
          <th scope="col">{t('task.due')}</th>
          <th scope="col">{t('task.progress')}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <tr key={task.id}>
            <th scope="row">
              <LightTag task={task} /> <Link to={`${base}/${task.id}`}>{task.statement}</Link>
              <Waiting task={task} />
            </th>
            <td data-label={t('task.unit')}>
              <TaskUnits units={task.units} />
            </td>
            <td data-label={t('task.due')}>
              <TaskDates task={task} />
            </td>
            <td data-label={t('task.progress')}>
              <span className="task-date">{t(`task.standings.${task.standing}`)}</span>
              <TaskPercent percent={task.percent} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Waiting({ task }: { task: TaskSummary }) {
  const { t } = useTranslation();
  const { waitingReports, openNotes, overdueNotes, districts, region, source } = task;
  const parts = [
    ...(source === 'policy' ? [] : [t(`task.sources.${source}`)]),
    region.name,
    ...(waitingReports > 0 ? [t('task.waitingReports', { n: waitingReports })] : []),
    ...(openNotes > 0 ? [t('task.openNotes', { n: openNotes })] : []),
    ...(overdueNotes > 0 ? [t('task.overdueNotes', { n: overdueNotes })] : []),
    ...(districts > 0 ? [t('task.districts', { n: districts })] : []),
  ];
  return <span className="task-waiting soft">{parts.join(' · ')}</span>;
}
