import type { PolicyClause, PolicyProgress, PolicyTask, PolicyUnit } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { useDisplay } from '../../app/display.tsx';
import { formatDay } from '../../i18n/format.ts';
import { ClauseLink } from './clause-link.tsx';
import { itemAnchor } from './clause-tree.ts';

const ROLES: readonly PolicyUnit['role'][] = ['lead', 'assist', 'collective'];

/** Who has to do what, each with its clause. */
export function TaskTable({
  tasks,
  clauses,
  progress,
}: {
  tasks: readonly PolicyTask[];
  clauses: readonly PolicyClause[];
  /** Where they stand; empty while the policy is not in force. */
  progress: PolicyProgress['items'];
}) {
  const standing = new Map(progress.map((one) => [one.item, one]));
  const { t } = useTranslation();
  return (
    <table className="policy-table">
      <thead>
        <tr>
          <th scope="col">{t('policy.task')}</th>
          <th scope="col">{t('policy.units')}</th>
          {progress.length > 0 && <th scope="col">{t('task.publicStanding')}</th>}
          <th scope="col">{t('policy.clause')}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <tr key={task.id} id={itemAnchor(task.id)}>
            <th scope="row">
              {task.statement}
              {task.note !== undefined && <p className="soft">{task.note}</p>}
            </th>
            <td data-label={t('policy.units')}>
              <Units units={task.units} />
            </td>
            {progress.length > 0 && (
              <td data-label={t('task.publicStanding')}>
                <Standing standing={standing.get(task.id)} />
              </td>
            )}
            <td data-label={t('policy.clause')}>
              <ClauseLink id={task.clause} clauses={clauses} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where a task stands by confirmed reports. */
function Standing({ standing: one }: { standing: PolicyProgress['items'][number] | undefined }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  if (!one) return null;
  return (
    <>
      <span className={one.standing === 'overdue' ? 'task-date soon' : 'task-date'}>
        {t(`task.standings.${one.standing}`)}
        {one.percent !== undefined && ` ${t('task.percent', { n: one.percent })}`}
      </span>
      {one.confirmedOn && (
        <span className="task-date soft">
          {t('task.publicConfirmed', { day: formatDay(one.confirmedOn, locale) })}
        </span>
      )}
      {one.dueOn && (
        <span className="task-date soft">{t('task.dueOn', { day: formatDay(one.dueOn, locale) })}</span>
      )}
    </>
  );
}

/** Units by their part; says so where the document names nobody. */
export function Units({ units }: { units: readonly PolicyUnit[] }) {
  const { t } = useTranslation();
  if (units.length === 0) return <span className="soft">{t('policy.noUnits')}</span>;
  return ROLES.map((role) => {
    const names = units.filter((unit) => unit.role === role).map(({ canonical }) => canonical);
    if (names.length === 0) return null;
    return (
      <span key={role} className="policy-units">
        <span className="soft">{t(`policy.roles.${role}`)}</span> {names.join('、')}
      </span>
    );
  });
}
