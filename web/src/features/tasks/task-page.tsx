import { useTranslation } from 'react-i18next';
import { Link, useLoaderData, useLocation } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { formatDay } from '../../i18n/format.ts';
import { Facts } from '../../ui/facts.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { HandDownForm } from './hand-down-form.tsx';
import { LightTag } from './light-tag.tsx';
import type { TaskPageData } from './load-tasks.ts';
import { Reports } from './reports.tsx';
import { Notes } from './supervision.tsx';
import { TaskTable } from './task-list.tsx';
import { LightReasons, TaskPercent, TaskUnits } from './task-parts.tsx';

/** One task: where it stands and why, its reports, supervision, and districts. The same for units and officials. */
export function TaskPage() {
  const { t } = useTranslation();
  const { task, districts } = useLoaderData<TaskPageData>();
  const inConsole = useLocation().pathname.startsWith('/console');
  const base = inConsole ? '/console/tasks' : '/work/tasks';
  return (
    <div className="page task-page">
      <PageHead
        title={task.statement}
        description={t('task.description')}
        path={`${base}/${task.id}`}
        index={false}
      />
      <p>
        <Link to={base}>{t('task.backToBoard')}</Link>
      </p>
      <h1>{task.statement}</h1>
      <p>
        <LightTag task={task} /> {t(`task.standings.${task.standing}`)}
      </p>
      <LightReasons reasons={task.reasons} policy={task.policy} />
      <TaskFacts base={base} />
      <noscript>
        <p>{t('common.needsScript')}</p>
      </noscript>
      <Reports task={task} />
      <Notes task={task} />
      {(task.children.length > 0 || districts !== null) && (
        <section aria-labelledby="districts">
          <h2 id="districts">{t('task.children')}</h2>
          {task.children.length > 0 && <TaskTable tasks={task.children} base={base} />}
          {districts !== null && <HandDownForm task={task} choices={districts.items} />}
        </section>
      )}
    </div>
  );
}

function TaskFacts({ base }: { base: string }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { task } = useLoaderData<TaskPageData>();
  const { policy, clause, dueOn, report, parent, meeting, region, units } = task;
  const day = (iso: string) => formatDay(iso, locale);
  const meetings = base.startsWith('/console') ? '/console/conference' : '/work/conference';
  const facts = [
    ...(policy
      ? [
          {
            key: 'policy',
            label: t('task.policy'),
            value: (
              <Link to={clause ? `/policies/${policy.id}#clause-${clause}` : `/policies/${policy.id}`}>
                {policy.title}
              </Link>
            ),
          },
        ]
      : []),
    ...(parent
      ? [
          {
            key: 'parent',
            label: t('task.parent'),
            value: <Link to={`${base}/${parent.id}`}>{parent.statement}</Link>,
          },
        ]
      : []),
    ...(meeting
      ? [
          {
            key: 'meeting',
            label: t('task.meeting'),
            value: <Link to={`${meetings}/${meeting.id}`}>{meeting.title}</Link>,
          },
        ]
      : []),
    { key: 'region', label: t('task.region'), value: region.name },
    { key: 'units', label: t('task.unit'), value: <TaskUnits units={units} /> },
    { key: 'due', label: t('task.due'), value: dueOn ? day(dueOn) : t('task.noDue') },
    ...(report
      ? [
          {
            key: 'report',
            label: t('task.period'),
            value: `${report.period ?? ''} ${t(report.late ? 'task.reportLate' : 'task.reportBy', { day: day(report.dueOn) })}`,
          },
        ]
      : []),
    { key: 'percent', label: t('task.progress'), value: <TaskPercent percent={task.percent} /> },
  ];
  return <Facts facts={facts} />;
}
