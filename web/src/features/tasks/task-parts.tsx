import type { Evidence, LightReason, TaskSummary } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { dayOfInstant, formatDay } from '../../i18n/format.ts';

const ROLES = ['lead', 'assist', 'collective'] as const;

/** The units of a task by their part; who is nobody on the platform is marked. */
export function TaskUnits({ units }: { units: TaskSummary['units'] }) {
  const { t } = useTranslation();
  if (units.length === 0) return <span className="soft">{t('policy.noUnits')}</span>;
  return ROLES.map((role) => {
    const named = units.filter((unit) => unit.role === role);
    if (named.length === 0) return null;
    return (
      <span key={role} className="policy-units">
        <span className="soft">{t(`task.roles.${role}`)}</span>{' '}
        {named.map(({ name, organisations }, index) => (
          <span key={name}>
            {index > 0 && '、'}
            {name}
            {organisations.length === 0 && (
              <span className="task-unmapped"> {t('common.inBrackets', { text: t('task.unmapped') })}</span>
            )}
          </span>
        ))}
      </span>
    );
  });
}

/** Deadline, next report and last report. */
export function TaskDates({ task }: { task: TaskSummary }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const day = (iso: string) => formatDay(iso, locale);
  return (
    <>
      <span className={task.standing === 'overdue' ? 'task-date soon' : 'task-date'}>
        {task.dueOn ? t('task.dueOn', { day: day(task.dueOn) }) : t('task.noDue')}
      </span>
      {task.report && (
        <span className={task.report.late ? 'task-date soon' : 'task-date soft'}>
          {t(task.report.late ? 'task.reportLate' : 'task.reportBy', { day: day(task.report.dueOn) })}
        </span>
      )}
      {task.reportedAt && (
        <span className="task-date soft">
          {t('task.reportedOn', { day: day(dayOfInstant(task.reportedAt)) })}
        </span>
      )}
    </>
  );
}

/** How far a task is, as a bar with its figure. */
export function TaskPercent({ percent }: { percent: number | undefined }) {
  const { t } = useTranslation();
  if (percent === undefined) return <span className="soft">{t('task.noPercent')}</span>;
  return (
    <span className="task-percent">
      <progress max={100} value={percent} aria-label={t('task.progress')} />{' '}
      {t('task.percent', { n: percent })}
    </span>
  );
}

/** The rules that make a light what it is, with their clause and what they saw. */
export function LightReasons({
  reasons,
  policy,
}: {
  reasons: readonly LightReason[];
  policy: TaskSummary['policy'];
}) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  if (reasons.length === 0) return null;
  return (
    <ul className="light-reasons">
      {reasons.map((reason) => (
        <li key={reason.id}>
          <span className={`light light-${reason.light}`}>{t(`task.light.${reason.light}`)}</span>{' '}
          {locale === 'en' ? (reason.en ?? reason.statement) : reason.statement}
          {reason.facts.length > 0 && (
            <span className="soft">
              {' '}
              {t('common.inBrackets', {
                text: reason.facts.map(({ name, value }) => `${name} ${value}`).join('，'),
              })}
            </span>
          )}
          {reason.clause && policy && (
            <>
              {' '}
              <Link to={`/policies/${policy.id}#clause-${reason.clause}`}>{t('task.byClause')}</Link>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Evidence, each opening its record where the reader may. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  const { t } = useTranslation();
  if (evidence.length === 0) return null;
  return (
    <ul className="task-evidence">
      {evidence.map(({ kind, title, href }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: evidence never changes its order
        <li key={index}>
          <span className="soft">{t(`task.evidenceKinds.${kind}`)}</span>{' '}
          {href === undefined ? (
            <>
              {title}{' '}
              <span className="soft">{t('common.inBrackets', { text: t('task.evidenceHidden') })}</span>
            </>
          ) : kind === 'file' || kind === 'link' ? (
            <a href={href} {...(kind === 'link' ? { rel: 'noopener nofollow' } : {})}>
              {title}
            </a>
          ) : (
            <Link to={href}>{title}</Link>
          )}
        </li>
      ))}
    </ul>
  );
}
