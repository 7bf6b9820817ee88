import type { PolicyClause, PolicyTask, PolicyUnit } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from './clause-link.tsx';
import { itemAnchor } from './clause-tree.ts';

const ROLES: readonly PolicyUnit['role'][] = ['lead', 'assist', 'collective'];

/** Who has to do what, each with its clause. */
export function TaskTable({
  tasks,
  clauses,
}: {
  tasks: readonly PolicyTask[];
  clauses: readonly PolicyClause[];
}) {
  const { t } = useTranslation();
  return (
    <table className="policy-table">
      <thead>
        <tr>
          <th scope="col">{t('policy.task')}</th>
          <th scope="col">{t('policy.units')}</th>
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
            <td data-label={t('policy.clause')}>
              <ClauseLink id={task.clause} clauses={clauses} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
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
